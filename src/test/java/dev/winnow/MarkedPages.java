package dev.winnow;

import dev.winnow.document.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Pages that are made up of tags of structure, and of text that looks like marks. */
final class MarkedPages {
  private static final String[] TEXTS = {
    "word",
    "a",
    "é",
    "中文",
    " ",
    " ",
    ", ",
    "*",
    "**",
    "_",
    "__",
    "_a_",
    "a_b",
    "`",
    "``",
    "```",
    "~",
    "~~~",
    "[x](y)",
    "[",
    "]",
    "](",
    "!",
    "![",
    "&lt;b&gt;",
    "&lt;script&gt;",
    "&amp;amp;",
    "&amp;#42;",
    "&amp;",
    "1. ",
    "2) ",
    "# ",
    " #",
    "- ",
    "+ ",
    "=== ",
    "--- ",
    "&gt; ",
    "|",
    "\\",
    "\\|",
    "\\*",
    "\"",
    "'",
    "(",
    ")",
    "$",
    "$x$",
    ":",
    "---|---",
    "\u0007",
    "\u001b[31m",
    "\u009b",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u202e",
    "\uD83D\uDE00",
    "http://a.example/",
    "€",
    "?",
    "end."
  };

  private static final String[] SINGLE = {
    "<br>",
    "<hr>",
    "<img src=i.png alt='a ] b'>",
    "<img src='javascript:x()' alt=x>",
    "\n",
    "\n  ",
    "<img src='a b(c).png'>",
    "<iframe src='/embed/1' title='*t*'></iframe>",
    "<math><semantics><mi>q</mi><annotation encoding='application/x-tex'>\\frac`1`</annotation>"
        + "</semantics></math>",
    "<script type='math/tex'>a_1<b>]:`|</script>",
    "<wbr>"
  };

  private static final String[] PAIRED = {
    "p",
    "b",
    "i",
    "em",
    "strong",
    "code",
    "kbd",
    "ul",
    "ol",
    "ol start=7",
    "li",
    "li",
    "li value=3",
    "blockquote",
    "table",
    "tr",
    "tr",
    "td",
    "td",
    "th",
    "td colspan=3",
    "td rowspan=2",
    "pre",
    "pre class='language-a`b'",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h6",
    "figure",
    "figcaption",
    "div",
    "div lang=fr",
    "span",
    "span xml:lang='x\"&gt;&lt;b&gt;'",
    "a href='/x?a=1&amp;b=2'",
    "a href='javascript:alert(1)'",
    "a href='JaVa&#10;script:alert(1)'",
    "a href='https://e.example/a_(b)*c*`d`&amp;copy;'",
    "a href='data:text/html,x'",
    "a href='x\"&gt;&lt;b&gt;'"
  };

  private MarkedPages() {}

  /** Sources of HTML. */
  static Arbitrary<Source> sources() {
    Arbitrary<String> text =
        Arbitraries.of(TEXTS).list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("", parts));
    Arbitrary<String> parts =
        Arbitraries.frequencyOf(
            Tuple.of(6, text),
            Tuple.of(1, Arbitraries.of(SINGLE)),
            Tuple.of(5, Arbitraries.of(PAIRED).map(tag -> "<" + tag + ">")),
            Tuple.of(3, Arbitraries.of(PAIRED).map(tag -> "</" + tag.split(" ", 2)[0] + ">")));
    return Combinators.combine(
            parts.list().ofMaxSize(40),
            Arbitraries.of("https://news.example/a/b", "no url").injectNull(0.3))
        .as(
            (page, url) ->
                Source.of("<body>" + String.join("", page)).withKind(Kind.HTML).withUrl(url));
  }
}
