package dev.winnow.internal.read;

import dev.winnow.document.Role;
import dev.winnow.document.Structure.Container;
import dev.winnow.document.Structure.Style;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an element's name alone says.
 *
 * @param flow how its text stands to the text around it
 * @param isText whether a reader of the page may see its text
 * @param role the role of its text, or null if it has that of the element around it
 * @param style how it sets its text apart, or null
 * @param holds what it is to the blocks in it, or null
 * @param shows whether it may be an image or a video
 */
record HtmlTag(
    Flow flow,
    boolean isText,
    @Nullable Role role,
    @Nullable Style style,
    Container.@Nullable Type holds,
    boolean shows) {
  /** How an element's text stands to the text around it. */
  enum Flow {
    /** On the same line: text and even words go on across its borders. */
    INLINE,
    /** On the same line, but a word does not go on across its borders. */
    APART,
    /** The end of a line. */
    BREAK,
    /** On lines of its own, close to its neighbours. */
    LINE,
    /** On lines of its own, with room around it. */
    BLOCK;

    /** Whether a block of text ends at its borders. */
    boolean isBlock() {
      return compareTo(BREAK) >= 0;
    }
  }

  private HtmlTag(Flow flow, boolean isText, @Nullable Role role) {
    this(flow, isText, role, null, null, false);
  }

  private HtmlTag sets(Style style) {
    return new HtmlTag(flow, isText, role, style, holds, shows);
  }

  private HtmlTag holding(Container.Type type) {
    return new HtmlTag(flow, isText, role, style, type, shows);
  }

  private HtmlTag showing() {
    return new HtmlTag(flow, isText, role, style, holds, true);
  }

  private static final HtmlTag UNKNOWN = new HtmlTag(Flow.INLINE, true, null);

  /** What a custom element is only its author knows: mostly a box of its own. */
  private static final HtmlTag CUSTOM = new HtmlTag(Flow.APART, true, null);

  private static final Map<String, HtmlTag> BY_NAME = new HashMap<>();

  static {
    add(UNKNOWN, "a", "abbr", "cite", "font", "math", "q", "s", "small", "span", "sub");
    add(UNKNOWN, "sup", "u", "wbr");
    add(UNKNOWN.sets(Style.STRONG), "b", "strong");
    add(UNKNOWN.sets(Style.EMPHASIS), "em", "i");
    add(UNKNOWN.sets(Style.CODE), "code", "kbd", "samp", "tt");
    add(new HtmlTag(Flow.INLINE, false, null), "annotation", "annotation-xml", "area", "base");
    add(new HtmlTag(Flow.INLINE, false, null), "datalist", "frame", "frameset", "head", "link");
    add(new HtmlTag(Flow.INLINE, false, null), "meta", "noembed", "noframes", "param", "script");
    add(new HtmlTag(Flow.INLINE, false, null), "source", "style", "template", "title", "track");
    add(CUSTOM, "button", "label", "picture", "time");
    add(CUSTOM.showing(), "amp-iframe", "amp-img", "amp-video", "img");
    add(new HtmlTag(Flow.APART, false, null), "applet", "audio", "canvas", "embed", "input");
    add(new HtmlTag(Flow.APART, false, null), "object", "select", "svg", "textarea");
    add(new HtmlTag(Flow.APART, false, null).showing(), "iframe", "video");
    add(new HtmlTag(Flow.BREAK, true, null), "br");
    add(new HtmlTag(Flow.LINE, true, null), "caption", "legend", "summary", "tbody", "tfoot");
    add(new HtmlTag(Flow.LINE, true, null), "thead");
    add(new HtmlTag(Flow.LINE, true, Role.PARAGRAPH), "td", "th", "tr");
    HtmlTag line = new HtmlTag(Flow.LINE, true, Role.PARAGRAPH);
    add(line.holding(Container.Type.DEFINITION), "dd");
    add(line.holding(Container.Type.TERM), "dt");
    add(new HtmlTag(Flow.LINE, true, Role.LIST_ITEM).holding(Container.Type.ITEM), "li");
    add(new HtmlTag(Flow.BLOCK, true, null), "address", "body", "center", "details", "dialog");
    add(new HtmlTag(Flow.BLOCK, true, null), "dir", "div", "dl", "fieldset", "figcaption", "hr");
    add(new HtmlTag(Flow.BLOCK, true, null), "hgroup", "html", "menu", "noscript", "ol", "p");
    add(new HtmlTag(Flow.BLOCK, true, null), "search", "ul");
    add(new HtmlTag(Flow.BLOCK, true, Role.PARAGRAPH), "article", "aside", "footer", "form");
    HtmlTag block = new HtmlTag(Flow.BLOCK, true, Role.PARAGRAPH);
    add(block.holding(Container.Type.FIGURE), "figure");
    add(new HtmlTag(Flow.BLOCK, true, Role.PARAGRAPH), "header", "main", "nav", "section");
    add(new HtmlTag(Flow.BLOCK, true, Role.PARAGRAPH), "table");
    add(new HtmlTag(Flow.BLOCK, true, Role.QUOTE).holding(Container.Type.QUOTE), "blockquote");
    add(new HtmlTag(Flow.BLOCK, true, Role.CODE), "listing", "plaintext", "pre");
    add(new HtmlTag(Flow.BLOCK, true, Role.HEADING), "h1", "h2", "h3", "h4", "h5", "h6");
  }

  private static void add(HtmlTag tag, String... names) {
    for (String name : names) {
      BY_NAME.put(name, tag);
    }
  }

  /** What the lower-case name of an element says. */
  static HtmlTag of(String name) {
    HtmlTag tag = BY_NAME.get(name);
    if (tag != null) {
      return tag;
    }
    return name.indexOf('-') > 0 ? CUSTOM : UNKNOWN;
  }
}
