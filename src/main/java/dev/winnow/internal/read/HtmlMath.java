package dev.winnow.internal.read;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a formula hold its TeX, and which only draw it. A formula is on a page twice or
 * thrice, as MathML, as glyphs and in TeX; where the TeX is at hand it alone is read. MathML keeps
 * it as an annotation, KaTeX does the same, and MathJax has it in a script behind the glyphs.
 */
final class HtmlMath {
  /** How many elements of glyphs stand before the script. */
  private static final int MOST_GLYPHS = 3;

  private HtmlMath() {}

  /** Whether an element's text is TeX. */
  static boolean isTex(Element element) {
    return switch (element.normalName()) {
      case "annotation" -> isTexType(element.attr("encoding"));
      case "script" -> isTexType(element.attr("type"));
      default -> false;
    };
  }

  private static boolean isTexType(String type) {
    String name = type.strip().toLowerCase(Locale.ROOT);
    return name.equals("application/x-tex")
        || name.equals("tex")
        || name.equals("latex")
        || name.equals("math/tex")
        || name.startsWith("math/tex;");
  }

  /** Whether an element is a formula in MathML that holds its TeX. */
  static boolean hasTex(Element element) {
    Element inner = element.normalName().equals("math") ? element.firstElementChild() : null;
    Element child = inner == null || !isSemantics(inner) ? null : inner.firstElementChild();
    while (child != null && !isTex(child)) {
      child = child.nextElementSibling();
    }
    return child != null;
  }

  /** Whether an element is what parts a formula's MathML from its annotations. */
  static boolean isSemantics(Element element) {
    return element.normalName().equals("semantics");
  }

  /** Whether an element is for programs that read aloud, and holds nothing but such a formula. */
  static boolean isWrapper(Element element) {
    Element inner = element.normalName().equals("span") ? element.firstElementChild() : null;
    return inner != null && inner.nextElementSibling() == null && hasTex(inner);
  }

  /** Whether an element but draws a formula whose TeX stands beside it. */
  static boolean isDrawing(Element element) {
    String classes = element.className();
    if (classes.equals("katex-html")) {
      Element before = element.previousElementSibling();
      return before != null && before.className().equals("katex-mathml");
    }
    if (!classes.startsWith("MathJax") && !classes.startsWith("mjx-")) {
      return false;
    }
    @Nullable Element behind = element.nextElementSibling();
    for (int i = 0; i < MOST_GLYPHS && behind != null; i++) {
      if (isTex(behind)) {
        return true;
      }
      behind = behind.nextElementSibling();
    }
    return false;
  }
}
