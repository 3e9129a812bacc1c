package dev.winnow.internal.model;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.document.PageType;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Resources;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A trained classifier: what each word counts, the trees that judge a block in its surroundings,
 * and the trees that tell a page's type. Immutable.
 */
public final class Model implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of more the exponential is no number; of half of it, as good as certain. */
  private static final float MOST_ODDS = 40;

  /** Blocks that are judged together: their values fit into the processor's cache. */
  private static final int MOST_ROWS = 1 << 10;

  /** A class of its own for each, so that one is read only when it is wanted. */
  private static final class Text {
    static final Model STANDARD = of(Resources.bytes("/dev/winnow/internal/model/text.model"));
  }

  private static final class Html {
    static final Model STANDARD = of(Resources.bytes("/dev/winnow/internal/model/html.model"));
  }

  private final transient Lexica lexica;
  private final transient Trees blocks;
  private final transient List<Trees> types;
  private final transient Trees article;
  private final transient float articleThreshold;
  private final transient float articleShare;

  /**
   * Joins the parts.
   *
   * @param lexica what words count, and the names of tags if the model looks at tags
   * @param types trees for each of {@link PageType}, in their order
   * @param article trees that tell articles from all else
   * @param articleThreshold the likelihood from which on an article's blocks are kept
   * @param articleShare how likely a page must be an article for that
   */
  Model(
      Lexica lexica,
      Trees blocks,
      List<Trees> types,
      Trees article,
      float articleThreshold,
      float articleShare) {
    if (types.size() != PageType.values().length) {
      throw new IllegalArgumentException("types must be as many as page types: " + types.size());
    }
    this.lexica = lexica;
    this.blocks = blocks;
    this.types = List.copyOf(types);
    this.article = article;
    this.articleThreshold = articleThreshold;
    this.articleShare = articleShare;
  }

  /** The model that ships inside the library for pages of a kind. */
  public static Model standard(Kind kind) {
    return kind == Kind.HTML ? Html.STANDARD : Text.STANDARD;
  }

  /**
   * Reads a model's file.
   *
   * @throws IllegalArgumentException if the bytes are no model, are damaged, or were trained for
   *     other features than this library's
   */
  public static Model of(byte[] file) {
    return ModelFile.read(file);
  }

  /** The model's file. */
  public byte[] bytes() {
    return ModelFile.write(this);
  }

  /** What sort of pages the model is for. */
  public Kind kind() {
    return lexica.tags() == null ? Kind.TEXT : Kind.HTML;
  }

  /** The names of the features for pages of a kind, in the order of their columns. */
  static List<String> features(Kind kind) {
    Origin origin = new Origin(null, null, null, ZoneOffset.UTC);
    Document empty = new Document("", kind, List.of(), origin, null, Map.of(), null);
    return new PageFeatures(empty, new PageText(empty), kind == Kind.HTML)
        .columns(Lexica.empty())
        .names();
  }

  Lexica lexica() {
    return lexica;
  }

  Trees blocks() {
    return blocks;
  }

  List<Trees> types() {
    return types;
  }

  Trees article() {
    return article;
  }

  float articleThreshold() {
    return articleThreshold;
  }

  float articleShare() {
    return articleShare;
  }

  /**
   * What the model says of a page's blocks.
   *
   * @param document the page
   * @param page its words
   */
  public Judgement judge(Document document, PageText page) {
    return judge(new PageFeatures(document, page, kind() == Kind.HTML));
  }

  Judgement judge(PageFeatures features) {
    Columns columns = features.columns(lexica);
    int rows = columns.rows();
    float[] likelihoods = new float[rows];
    for (int from = 0; from < rows; from += MOST_ROWS) {
      features.checkTime();
      float[] odds = blocks.scores(columns, from, Math.min(rows, from + MOST_ROWS));
      for (int i = 0; i < odds.length; i++) {
        likelihoods[from + i] = logistic(odds[i]);
      }
    }
    float[] first = rows == 0 ? new float[0] : columns.row(0);
    Map<PageType, Float> shares = shares(first);
    boolean fixed = shares.getOrDefault(PageType.ARTICLE, 0f) >= articleShare;
    float threshold =
        fixed ? articleThreshold : Selection.threshold(likelihoods, features.lengths());
    float confidence = rows == 0 ? 0 : logistic(article.score(first));
    return new Judgement(likelihoods, threshold, shares, confidence);
  }

  /** How likely the page is of each type; on one without blocks all are alike. */
  private Map<PageType, Float> shares(float[] row) {
    Map<PageType, Float> shares = new EnumMap<>(PageType.class);
    float sum = 0;
    Iterator<Trees> trees = types.iterator();
    for (PageType type : PageType.values()) {
      Trees own = trees.next();
      float odds = row.length == 0 ? 0 : own.score(row);
      float share = (float) StrictMath.exp(Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)));
      shares.put(type, share);
      sum += share;
    }
    float all = sum;
    shares.replaceAll((type, share) -> share / all);
    return shares;
  }

  /** The same on every machine, which {@link Math#exp} is not held to be. */
  static float logistic(float odds) {
    return (float) (1 / (1 + StrictMath.exp(-odds)));
  }

  private Object writeReplace() {
    return new Form(kind(), this == standard(kind()) ? new byte[0] : bytes());
  }

  @SuppressWarnings("UnusedVariable") // Serialization's own signature.
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a model is read by its form");
  }

  /** What a model is sent as: its file, or nothing where both sides have the library's own. */
  private static final class Form implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final byte[] file;

    Form(Kind kind, byte[] file) {
      this.kind = kind;
      this.file = file;
    }

    private Object readResolve() {
      return file.length == 0 ? standard(kind) : of(file);
    }
  }
}
