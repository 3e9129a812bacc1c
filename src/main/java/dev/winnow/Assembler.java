package dev.winnow;

import dev.winnow.Article.Caption;
import dev.winnow.Article.TextBlock;
import dev.winnow.document.Block;
import dev.winnow.document.Block.Gap;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Label;
import dev.winnow.document.Markup;
import dev.winnow.document.PageDate;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.document.Structure;
import dev.winnow.filter.Labels;
import dev.winnow.internal.metadata.Address;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Credits;
import dev.winnow.internal.text.DateContext;
import dev.winnow.internal.text.DateReader;
import dev.winnow.internal.text.PersonalNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an article together from a document and the ledger that its filters wrote. Used once. */
final class Assembler {
  /** A page with this many words of body text is long enough to be an article. */
  private static final double ARTICLE_LENGTH = 1_000;

  private final Document document;
  private final Labels labels;
  private final Limits limits;
  private final boolean offsets;
  private final DateContext dates;
  private final Dateline dateline;
  private final Address address;

  private final Ledger ledger;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<Caption> captions = new ArrayList<>();
  private final RelatedLinks related = new RelatedLinks();
  private final Comments comments = new Comments();
  private final Shown shown;
  private final Set<String> authors = new LinkedHashSet<>();
  private final StringBuilder title = new StringBuilder();

  /** The offset behind what the title holds. */
  private int titleEnd;

  private @Nullable String subtitle;
  private @Nullable String section;
  private int byline = -1;

  /** Whether a phrase led to an author, and one whose name is an everyday one: no {@code Step}. */
  private boolean isToldAuthor;

  private @Nullable OpenBlock open;

  /** The cells without body before the next piece of it. */
  private final List<Structure> emptied = new ArrayList<>();

  private @Nullable Role before;

  Assembler(Labels labels, Limits limits, boolean offsets) {
    this.document = labels.document();
    this.labels = labels;
    this.limits = limits;
    this.offsets = offsets || document.kind() == Kind.TEXT;
    this.ledger = new Ledger(document);
    this.dates = DateContext.of(document);
    this.dateline = new Dateline(document, dates);
    this.address = Address.of(document.origin().url(), document.head().get("base"));
    this.shown = new Shown(document.embeds(), address);
  }

  Article article() {
    for (Block block : document.blocks()) {
      shown.reach(block.index());
      List<Label> parts = labels.parts(block);
      for (int i = 0; i < parts.size(); i++) {
        Label part = parts.get(i);
        int from = block.textIndex(part.start());
        int to = block.textIndex(part.end());
        ledger.add(block, part, block.text().substring(from, to));
        take(block, part, from, to);
      }
    }
    close();
    ledger.close(offsets);
    Declared declared = new Declared(document);
    String whole = declared.body();
    List<TextBlock> instead = whole == null ? List.of() : DeclaredBody.of(whole, blocks, limits);
    List<TextBlock> body = instead.isEmpty() ? List.copyOf(blocks) : instead;
    String text = String.join("\n\n", body.stream().map(TextBlock::text).toList());
    return new Article(
        new Article.Draft(
            title.isEmpty() ? declared.title(labels.pageType()) : title.toString(),
            subtitle,
            section == null ? declared.section() : section,
            declared.siteName(),
            declared.publisher(),
            document.language(),
            document.origin().url(),
            declared.canonicalUrl(),
            declared.authors(
                List.copyOf(authors), isToldAuthor && labels.pageType() != PageType.FORUM),
            dateline.publication(declared),
            dateline.change(declared),
            labels.pageType(),
            confidence(text),
            text,
            body,
            !instead.isEmpty(),
            List.copyOf(captions),
            shown.images(body.size()),
            shown.videos(body.size()),
            related.list(),
            comments.list(),
            ledger.removed(offsets),
            document.limit(),
            offsets ? ledger.spans() : List.of()));
  }

  /** What the filters say; without their word, the more body text, the more certain. */
  private double confidence(String text) {
    double said = text.isEmpty() ? 0 : labels.confidence();
    return Double.isNaN(said) ? text.length() / (text.length() + ARTICLE_LENGTH) : said;
  }

  private void take(Block block, Label part, int from, int to) {
    String text = block.text().substring(from, to).strip();
    if (text.isEmpty()) {
      return;
    }
    shown.follow(part.role(), block.structure(), blocks.size() + (open == null ? 0 : 1));
    if (part.role().isBody()) {
      body(block, part, from, to);
    } else {
      field(block, part, block.text().indexOf(text, from), text);
      leaveEmpty(block);
    }
    before = part.role();
  }

  /** A cell without body stays one of its row. */
  private void leaveEmpty(Block block) {
    if (block.role() != Role.TABLE_ROW || labels.parts(block).size() > 1) {
      return;
    }
    if (open != null && open.role == Role.TABLE_ROW && open.setting.isRow(block.structure())) {
      open.setting.leaveEmpty(block.structure(), open.text.length());
    } else {
      emptied.add(block.structure());
    }
  }

  private void field(Block block, Label part, int from, String text) {
    switch (part.role()) {
      case TITLE -> {
        title(block, part, text);
        dateline.headline(block.index());
      }
      case SUBTITLE -> subtitle = subtitle == null ? text : subtitle;
      case SECTION -> section = section == null ? text : section;
      case BYLINE -> byline(block, text);
      case DATE -> date(block, part, from, text);
      case CAPTION -> {
        captions.add(new Caption(text, null));
        shown.caption(captions.get(captions.size() - 1));
      }
      case CREDIT -> credit(text);
      case RELATED_LINK ->
          related.add(text, Setting.link(block.structure(), from, from + text.length(), address));
      case COMMENT -> comment(block, part, from, text);
      default -> {}
    }
  }

  /** A headline may go on in the next block, where both stand on one line. */
  private void title(Block block, Label part, String text) {
    if (title.isEmpty()) {
      title.append(text);
      titleEnd = part.end();
    } else if (block.gap().isOnLine() && part.start() == block.start()) {
      int end = document.blocks().get(block.index() - 1).end();
      if (titleEnd == end) {
        title.append(end == block.start() ? "" : " ").append(text);
        titleEnd = part.end();
      }
    }
  }

  /** What follows a date in a byline is a place or a button. */
  private void byline(Block block, String text) {
    if (block.index() != byline) {
      authors.addAll(Bylines.authors(text, document.language()));
      isToldAuthor |= Bylines.isTold(text) && authors.stream().anyMatch(PersonalNames::isGiven);
      byline = block.index();
    }
  }

  private void comment(Block block, Label part, int from, String text) {
    List<PageDate> found =
        Reason.COMMENT_DATE.equals(part.reason()) ? DateReader.find(text, dates) : List.of();
    PageDate date = found.isEmpty() ? null : placed(found.get(0), block, from);
    comments.add(text, part.reason(), date, before != Role.COMMENT);
  }

  private PageDate placed(PageDate found, Block block, int from) {
    return offsets
        ? found.at(block.offset(from + found.start()), block.offset(from + found.end() - 1) + 1)
        : found.at(0, 0);
  }

  private void date(Block block, Label part, int from, String text) {
    for (PageDate found : DateReader.find(text, dates)) {
      PageDate date = placed(found, block, from);
      if (Reason.UPDATED.equals(part.reason())) {
        dateline.modified(date, block.index());
      } else {
        dateline.published(date, block.index());
      }
    }
  }

  /** A credit belongs to the caption right before it. */
  private void credit(String text) {
    String name = Credits.name(text);
    if (before == Role.CAPTION) {
      Caption caption = captions.remove(captions.size() - 1);
      captions.add(new Caption(caption.text(), name));
    } else {
      captions.add(new Caption("", name));
    }
    shown.caption(captions.get(captions.size() - 1));
  }

  /** The block of the body that is being put together from pieces. */
  private static final class OpenBlock {
    final Role role;
    final int level;
    final int start;
    final Joined text;
    final Setting setting;
    @Nullable String language;
    int end;
    int blockIndex;
    boolean spaceDue;

    OpenBlock(Block block, Label part, String piece, @Nullable String language, Address address) {
      role = part.role();
      level = block.level();
      start = part.start();
      text = new Joined(piece);
      setting = new Setting(block.structure(), address);
      this.language = language;
    }
  }

  /**
   * Adds a piece to the body. What is left of one block stays one paragraph, and so do sentences
   * that stood behind each other on a line, the lines of a heading and of code, and the cells of a
   * row.
   */
  private void body(Block block, Label part, int from, int to) {
    OpenBlock current = open;
    boolean sameBlock =
        current != null && current.blockIndex == block.index() && current.role == part.role();
    boolean sameLine =
        current != null
            && block.gap() == Gap.SPACE
            && from == 0
            && current.blockIndex == block.index() - 1
            && current.role == part.role()
            && before == part.role()
            && (part.role() == Role.PARAGRAPH || part.role() == Role.HEADING);
    boolean sameRow =
        current != null
            && current.role == Role.TABLE_ROW
            && part.role() == Role.TABLE_ROW
            && current.setting.isRow(block.structure());
    boolean sameCode =
        current != null
            && block.gap() == Gap.LINE
            && from == 0
            && current.blockIndex == block.index() - 1
            && current.role == Role.CODE
            && part.role() == Role.CODE
            && before == Role.CODE;
    String all = block.text().substring(from, to);
    String piece = part.role() == Role.CODE ? code(all) : all.strip();
    String language = language(block);
    if (current == null || !(sameBlock || sameLine || sameRow || sameCode)) {
      close();
      current = new OpenBlock(block, part, piece, language, address);
      open = current;
      for (Structure left : emptied) {
        if (current.setting.isRow(left)) {
          current.setting.leaveEmpty(left, 0);
        }
      }
      emptied.clear();
    } else {
      boolean space =
          !Chars.isSpace(piece.charAt(0))
              && (current.spaceDue
                  || Chars.isSpace(all.charAt(0))
                  || (sameRow && !sameBlock)
                  || isSpaced(current, sameLine, piece));
      current.language = Objects.equals(current.language, language) ? language : null;
      current.text.append(sameCode ? '\n' + piece : space ? ' ' + piece : piece);
    }
    int start = block.text().indexOf(piece, from);
    int at = current.text.length() - piece.length();
    current.setting.add(block.structure(), start, start + piece.length(), at);
    current.spaceDue = Chars.isSpace(all.charAt(all.length() - 1));
    current.end = part.end();
    current.blockIndex = block.index();
  }

  /** Code without empty lines at its ends; its first line keeps what indents it. */
  private static String code(String all) {
    int line = 0;
    for (int i = 0; i < all.length() && Chars.isSpace(all.charAt(i)); i++) {
      line = Chars.isLineEnd(all.charAt(i)) ? i + 1 : line;
    }
    return all.substring(line).stripTrailing();
  }

  /** The language that a block's tags say it is in where the page is in another one, or null. */
  private @Nullable String language(Block block) {
    Markup markup = block.markup();
    String told = markup == null ? null : markup.language();
    return told == null || dates.isOwn(told) ? null : told;
  }

  /** Sentences on a line are apart, even where the flattener lost the space; ideographs are not. */
  private static boolean isSpaced(OpenBlock current, boolean sameLine, String piece) {
    return sameLine && !Chars.isIdeographic(piece.codePointAt(0)) && current.text.last() < '\u2E80';
  }

  private void close() {
    OpenBlock done = open;
    if (done != null) {
      int start = offsets ? done.start : -1;
      int end = offsets ? done.end : -1;
      blocks.add(
          new TextBlock(
              done.role,
              done.text.toString(),
              start,
              end,
              done.level,
              done.language,
              done.setting.structure()));
      open = null;
    }
  }
}
