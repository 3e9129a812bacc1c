package dev.winnow.internal.read;

import dev.winnow.document.Role;
import dev.winnow.document.Structure.Container;
import dev.winnow.document.Structure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An open element, with what its text inherits from it and from the elements around it. */
final class HtmlFrame {
  /** Of deeper paths the innermost part is told; the deepest of the development pages has 60. */
  private static final int LONGEST_PATH = 64;

  final @Nullable HtmlFrame parent;
  final String name;
  final HtmlTag tag;
  final int depth;
  final Role role;
  final int level;

  /** Whether nothing in it is text. */
  final boolean hidden;

  /** Whether it stands in something that may be shown later and was found worth reading. */
  final boolean revealed;

  /** Whether it stands in a row of data, which nothing breaks. */
  final boolean row;

  /** The link it is in, or null. */
  final @Nullable HtmlFrame anchor;

  /** The inline code it is in, or null. */
  final @Nullable HtmlFrame code;

  /** The formula in TeX that it is, or null. */
  final @Nullable HtmlFrame tex;

  final boolean strong;
  final boolean emphasis;

  /** What the next item of a list that it is has for its number, and what the one after it adds. */
  private int next;

  private final int step;

  /** What it is numbered with if it is an item of a numbered list. */
  final int number;

  /** How many headers a table that it is starts with; less than 0 before its first row. */
  private int heads = -1;

  /** The language of source code that it names, once it was asked for; empty if none. */
  @Nullable String syntax;

  /** The image that a picture that it is has sources for, once it was asked for; empty if none. */
  @Nullable String source;

  /** Whether the lines of a heading that it is are one text, or null if nobody asked yet. */
  @Nullable Boolean oneText;

  final @Nullable Attributes attributes;
  final HtmlContainers containers;

  /** The innermost of this and the enclosing elements that is a container, or null. */
  final @Nullable HtmlFrame holder;

  /** What a container's text stands in, once it was asked for, and its number among all. */
  @Nullable List<Container> within;

  int id;

  /** Whether it is a line of code that its style sheet, not a line end, sets apart. */
  final boolean isCodeLine;

  /** Whether it stands in a formula of which only the TeX is read. */
  private final boolean formula;

  private final int lists;
  private final HtmlNames names;
  private @Nullable List<String> path;

  /** The innermost of this and the enclosing elements that has a class or an id, or null. */
  private final @Nullable HtmlFrame named;

  private @Nullable List<String> words;

  /** The language its text is in, once it was asked for; empty if nothing tells. */
  private @Nullable String language;

  // Siblings are mostly alike and share their lists: these are the latest child's.
  private String childName = "";
  private List<String> childPath = List.of();
  private String childClasses = "";
  private String childId = "";
  private List<String> childWords = List.of();

  private HtmlFrame(Element root) {
    attributes = null;
    name = root.normalName();
    tag = HtmlTag.of(name);
    parent = null;
    depth = 0;
    role = Role.PARAGRAPH;
    level = 0;
    hidden = false;
    revealed = false;
    row = false;
    anchor = null;
    code = null;
    tex = null;
    isCodeLine = false;
    formula = false;
    strong = false;
    emphasis = false;
    next = 1;
    step = 1;
    number = 0;
    containers = new HtmlContainers();
    holder = null;
    named = null;
    lists = 0;
    names = new HtmlNames();
    path = List.of();
    language = "";
  }

  private HtmlFrame(HtmlFrame parent, Element element) {
    this.parent = parent;
    names = parent.names;
    attributes = HtmlVisibility.attributes(element);
    name = element.normalName();
    tag = HtmlTag.of(name);
    depth = parent.depth + 1;
    boolean open = HtmlVisibility.isOpen(name, attributes);
    boolean source = attributes != null && HtmlMath.isTex(element);
    formula = !source && (parent.formula || HtmlMath.hasTex(element));
    hidden =
        source
            ? parent.isPreformatted()
            : isHidden(parent, element)
                || (open && (parent.revealed || !HtmlVisibility.isProse(element)));
    tex = source ? this : null;
    revealed = parent.revealed || open;
    boolean data =
        !hidden
            && !parent.row
            && !parent.isPreformatted()
            && name.equals("tr")
            && HtmlRow.isData(element, heads(element));
    row = parent.row || data;
    boolean link = name.equals("a") && attributes != null && attributes.hasKey("href");
    anchor = link ? this : parent.anchor;
    isCodeLine = parent.isPreformatted() && HtmlStyles.isCodeLine(element);
    Style style = tag.style();
    code = style == Style.CODE && !parent.isPreformatted() ? this : parent.code;
    strong = parent.strong || style == Style.STRONG;
    emphasis = parent.emphasis || style == Style.EMPHASIS;
    Attributes numbered = name.equals("ol") ? attributes : null;
    step = numbered != null && numbered.hasKey("reversed") ? -1 : 1;
    next = numbered == null ? 1 : HtmlContainers.first(element, numbered);
    number = tag.holds() == Container.Type.ITEM ? parent.number(attributes) : 0;
    containers = parent.containers;
    lists = isList() ? parent.lists + 1 : parent.lists;
    boolean fixed = parent.row || parent.isPreformatted();
    Role own = data ? Role.TABLE_ROW : fixed ? null : tag.role();
    role = own == null ? parent.role : own;
    level = own == null ? parent.level : level(own);
    holder = holds() == null ? parent.holder : this;
    boolean hasNames =
        attributes != null && (!attribute("class").isEmpty() || !attribute("id").isEmpty());
    named = hasNames ? this : parent.named;
    // What the outermost element tells is the page's own.
    language = depth == 1 ? "" : null;
  }

  private String attribute(String key) {
    return Objects.requireNonNull(attributes).get(key);
  }

  /** The number of the next item, unless the item has one of its own. */
  private int number(@Nullable Attributes item) {
    int taken = item == null ? next : HtmlContainers.number(item, "value", next);
    next = taken + step;
    return taken;
  }

  /** What it is to the blocks in it, or null. */
  Container.@Nullable Type holds() {
    return isDataRow() ? Container.Type.ROW : tag.holds();
  }

  /** How many headers the table around a row starts with. */
  private int heads(Element row) {
    HtmlFrame table = parent;
    while (table != null && !table.name.equals("table")) {
      table = table.parent;
    }
    if (table == null) {
      return 0;
    }
    if (table.heads < 0) {
      table.heads = HtmlRow.heads(row);
    }
    return table.heads;
  }

  private boolean isHidden(HtmlFrame parent, Element element) {
    if (parent.formula) {
      return !HtmlMath.isSemantics(element);
    }
    return HtmlVisibility.isHidden(name, tag, attributes)
        ? !HtmlMath.isWrapper(element)
        : attributes != null
            && (HtmlMath.isDrawing(element) || HtmlVisibility.isPermalink(element, attributes));
  }

  /** The frame of an element in the frame of the element around it, or of the root in null. */
  static HtmlFrame of(@Nullable HtmlFrame parent, Element element) {
    return parent == null ? new HtmlFrame(element) : new HtmlFrame(parent, element);
  }

  private int level(Role own) {
    return switch (own) {
      case HEADING -> name.charAt(1) - '0';
      case LIST_ITEM -> Math.max(1, lists);
      default -> 0;
    };
  }

  /** Whether it is a list. */
  boolean isList() {
    return tag.flow() == HtmlTag.Flow.BLOCK
        && (name.equals("ul") || name.equals("ol") || name.equals("menu") || name.equals("dir"));
  }

  /** Whether it is a list inside a list. */
  boolean isSublist() {
    return lists > 1 && isList();
  }

  /** Whether its text is set apart in some way. */
  boolean isSet() {
    return anchor != null || code != null || tex != null || strong || emphasis;
  }

  /** Whether it is a row of data itself. */
  boolean isDataRow() {
    return row && parent != null && !parent.row;
  }

  /** Whether white space counts. */
  boolean isPreformatted() {
    return role == Role.CODE;
  }

  /** The frame of this or an enclosing element that is so deep. */
  HtmlFrame at(int wanted) {
    HtmlFrame frame = this;
    while (frame.depth > wanted) {
      frame = Objects.requireNonNull(frame.parent);
    }
    return frame;
  }

  /** The names of the enclosing elements and its own, outermost first. */
  List<String> path() {
    if (path == null) {
      HtmlFrame around = Objects.requireNonNull(parent);
      if (!around.childName.equals(name)) {
        around.childName = name;
        around.childPath = pathNames();
      }
      path = around.childPath;
    }
    return path;
  }

  private List<String> pathNames() {
    String[] all = new String[Math.min(depth, LONGEST_PATH)];
    HtmlFrame frame = this;
    for (int i = all.length - 1; i >= 0; i--) {
      all[i] = frame.name;
      frame = Objects.requireNonNull(frame.parent);
    }
    return List.of(all);
  }

  /** The class and id words of the enclosing elements and its own, outermost first. */
  List<String> words() {
    List<HtmlFrame> open = new ArrayList<>();
    HtmlFrame frame = named;
    while (frame != null && frame.words == null) {
      open.add(frame);
      frame = Objects.requireNonNull(frame.parent).named;
    }
    List<String> known = frame == null ? List.of() : Objects.requireNonNull(frame.words);
    for (int i = open.size() - 1; i >= 0; i--) {
      known = open.get(i).wordsIn(known);
    }
    return known;
  }

  /**
   * The BCP 47 language that the innermost of this and the enclosing elements to tell one says its
   * text is in; empty if none does, or if what it says makes no sense.
   */
  String language() {
    HtmlFrame teller = this;
    String told = teller.language;
    while (told == null) {
      told = HtmlLanguage.of(teller.attributes);
      if (told == null) {
        teller = Objects.requireNonNull(teller.parent);
        told = teller.language;
      }
    }
    teller.language = told;
    for (HtmlFrame frame = this; frame != teller; frame = Objects.requireNonNull(frame.parent)) {
      frame.language = told;
    }
    return told;
  }

  private List<String> wordsIn(List<String> outer) {
    String classes = attribute("class");
    String id = attribute("id");
    HtmlFrame around = Objects.requireNonNull(parent);
    if (!around.childClasses.equals(classes) || !around.childId.equals(id)) {
      around.childClasses = classes;
      around.childId = id;
      around.childWords = names.add(outer, classes, id);
    }
    words = around.childWords;
    return words;
  }
}
