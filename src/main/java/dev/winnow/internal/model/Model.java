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
  private static final List<String> FEATURES = features();

  private static final class Holder {
    static final Model STANDARD = of(Resources.bytes("/dev/winnow/internal/model/standard.model"));
  }

  private final transient LexicalModel lexical;
  private final transient TypeLexicon typeLexicon;
  private final transient Trees blocks;
  private final transient List<Trees> types;
  private final transient float articleThreshold;
  private final transient float articleShare;

  /**
   * Joins the parts.
   *
   * @param types trees for each of {@link PageType}, in their order
   * @param articleThreshold the likelihood from which on an article's blocks are kept
   * @param articleShare how likely a page must be an article for that
   */
  Model(
      LexicalModel lexical,
      TypeLexicon typeLexicon,
      Trees blocks,
      List<Trees> types,
      float articleThreshold,
      float articleShare) {
    if (types.size() != PageType.values().length) {
      throw new IllegalArgumentException("types must be as many as page types: " + types.size());
    }
    this.lexical = lexical;
    this.typeLexicon = typeLexicon;
    this.blocks = blocks;
    this.types = List.copyOf(types);
    this.articleThreshold = articleThreshold;
    this.articleShare = articleShare;
  }

  /** The model that ships inside the library. */
  public static Model standard() {
    return Holder.STANDARD;
  }

  /**
   * Reads a model's file.
   *
   * @throws IllegalArgumentException if the bytes are no model, are damaged, or were trained for
   *     other features than this library's
   */
  public static Model of(byte[] file) {
    return ModelFile.read(file, FEATURES);
  }

  /** The model's file. */
  public byte[] bytes() {
    return ModelFile.write(this, FEATURES);
  }

  /** The names of the features, in the order of their columns. */
  static List<String> features() {
    Origin origin = new Origin(null, null, null, ZoneOffset.UTC);
    Document empty = new Document("", Kind.TEXT, List.of(), origin, null, Map.of(), null);
    return new PageFeatures(empty, new PageText(empty))
        .columns(new float[0], new float[TypeLexicon.TYPES])
        .names();
  }

  LexicalModel lexical() {
    return lexical;
  }

  TypeLexicon typeLexicon() {
    return typeLexicon;
  }

  Trees blocks() {
    return blocks;
  }

  List<Trees> types() {
    return types;
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
    return judge(new PageFeatures(document, page));
  }

  Judgement judge(PageFeatures features) {
    Columns columns = features.columns(lexical, typeLexicon);
    float[][] values = columns.values();
    float[] likelihoods = blocks.scores(values, columns.rows());
    for (int i = 0; i < likelihoods.length; i++) {
      likelihoods[i] = logistic(likelihoods[i]);
    }
    Map<PageType, Float> shares = shares(values, columns.rows());
    boolean article = shares.getOrDefault(PageType.ARTICLE, 0f) >= articleShare;
    float threshold =
        article ? articleThreshold : Selection.threshold(likelihoods, features.lengths());
    return new Judgement(likelihoods, threshold, shares);
  }

  /** How likely the page is of each type; on one without blocks all are alike. */
  private Map<PageType, Float> shares(float[][] columns, int rows) {
    Map<PageType, Float> shares = new EnumMap<>(PageType.class);
    float sum = 0;
    Iterator<Trees> trees = types.iterator();
    for (PageType type : PageType.values()) {
      Trees own = trees.next();
      float odds = rows == 0 ? 0 : own.scores(columns, 1)[0];
      float share = (float) StrictMath.exp(odds);
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
    return new Form(this == standard() ? new byte[0] : bytes());
  }

  @SuppressWarnings("UnusedVariable") // Serialization's own signature.
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a model is read by its form");
  }

  /** What a model is sent as: its file, or nothing where both sides have the library's own. */
  private static final class Form implements Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] file;

    Form(byte[] file) {
      this.file = file;
    }

    private Object readResolve() {
      return file.length == 0 ? standard() : of(file);
    }
  }
}
