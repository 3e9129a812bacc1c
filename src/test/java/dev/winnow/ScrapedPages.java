package dev.winnow;

import dev.winnow.document.Kind;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Inputs that are made up: pages as crawlers hand them over, and strings that are no page at all.
 */
final class ScrapedPages {
  private static final Instant FETCHED = Instant.parse("2026-03-03T12:00:00Z");

  private ScrapedPages() {}

  /** Sources of any kind, with what else a crawler may know or believe to know. */
  static Arbitrary<Source> sources() {
    return Combinators.combine(
            inputs(),
            Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 1), Tuple.of(1, 2)),
            Arbitraries.of("", "https://news.example/2026/03/03/bridge", "no url at all:// ?")
                .injectNull(0.5),
            Arbitraries.of("en", "de-AT", "zh-Hant", "", "no language", "x").injectNull(0.7),
            Arbitraries.of(FETCHED, Instant.MIN, Instant.MAX, Instant.EPOCH).injectNull(0.5))
        .as(
            (raw, kind, url, language, fetched) ->
                new Source(
                    raw,
                    kind == 0 ? null : kind == 1 ? Kind.TEXT : Kind.HTML,
                    url,
                    language,
                    fetched));
  }

  /** Raw inputs: mostly flattened pages, then HTML of sorts, then anything. */
  static Arbitrary<String> inputs() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, flattened()), Tuple.of(2, html()), Tuple.of(1, marks()), Tuple.of(1, any()));
  }

  /** Pages without tags, in all layouts. */
  static Arbitrary<String> flattened() {
    return Combinators.combine(
            pieces().list().ofMaxSize(30),
            Arbitraries.of(Layout.values()),
            Arbitraries.integers().between(0, 10_000),
            flaws())
        .as((pieces, layout, at, flaw) -> flaw.apply(layout.lay(pieces), at));
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, sentences()),
        Tuple.of(2, Arbitraries.of(Phrasebook.TITLES)),
        Tuple.of(2, Arbitraries.of(Phrasebook.BYLINES)),
        Tuple.of(2, Arbitraries.of(Phrasebook.DATES)),
        Tuple.of(3, Arbitraries.of(Phrasebook.MENUS)),
        Tuple.of(2, Arbitraries.of(Phrasebook.TEASERS)),
        Tuple.of(2, Arbitraries.of(Phrasebook.NOTICES)),
        Tuple.of(2, Arbitraries.of(Phrasebook.CAPTIONS)),
        Tuple.of(2, Arbitraries.of(Phrasebook.ICONS)),
        Tuple.of(2, Arbitraries.of(Phrasebook.ODDITIES)),
        Tuple.of(
            2, Combinators.combine(bullets(), Arbitraries.of(Phrasebook.MENUS)).as(String::concat)),
        Tuple.of(1, Arbitraries.just("")));
  }

  private static Arbitrary<String> sentences() {
    return Arbitraries.of(Phrasebook.SENTENCES)
        .flatMap(language -> Arbitraries.of(language).list().ofMinSize(1).ofMaxSize(5))
        .map(sentences -> String.join(spaced(sentences) ? " " : "", sentences));
  }

  private static boolean spaced(List<String> sentences) {
    return !Character.isIdeographic(sentences.get(0).codePointAt(0));
  }

  private static Arbitrary<String> bullets() {
    return Arbitraries.of("* ", "• ", "  - ", "[7] ", "7. ", "## ", "•", "\t", "» ", "> ");
  }

  /** How a tool puts a page's pieces together. */
  enum Layout {
    LINES {
      @Override
      String lay(List<String> pieces) {
        return String.join("\n", pieces);
      }
    },
    BLANK_LINES {
      @Override
      String lay(List<String> pieces) {
        return String.join("\n\n", pieces);
      }
    },
    WINDOWS_LINES {
      @Override
      String lay(List<String> pieces) {
        return "\uFEFF" + String.join("\r\n", pieces) + "\r\n";
      }
    },
    OLD_MAC_LINES {
      @Override
      String lay(List<String> pieces) {
        return String.join("\r", pieces);
      }
    },
    MIXED_LINES {
      @Override
      String lay(List<String> pieces) {
        String[] ends = {
          "\n", "\r\n", "\r\r\n", "\n \n", "\u2028", "\u0085", "\n\n\n", "\f", "\u000B"
        };
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
          page.append(pieces.get(i)).append(ends[i % ends.length]);
        }
        return page.toString();
      }
    },
    ONE_LINE {
      @Override
      String lay(List<String> pieces) {
        return String.join(" ", pieces);
      }
    },
    GLUED {
      @Override
      String lay(List<String> pieces) {
        return String.join("", pieces);
      }
    },
    GLUED_PAIRS {
      @Override
      String lay(List<String> pieces) {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
          page.append(pieces.get(i)).append(i % 2 == 0 ? "" : "\n");
        }
        return page.toString();
      }
    },
    INDENTED {
      @Override
      String lay(List<String> pieces) {
        return "\n\t\t" + String.join("\n\t\t   \n    ", pieces) + "  \u00A0\n";
      }
    },
    WORD_A_LINE {
      @Override
      String lay(List<String> pieces) {
        return String.join("\n", pieces).replace(", ", "\n, ").replace(" the ", " the\n");
      }
    },
    WRAPPED {
      @Override
      String lay(List<String> pieces) {
        StringBuilder page = new StringBuilder();
        for (String piece : pieces) {
          int column = 3;
          page.append("   ");
          for (String word : piece.split(" ", -1)) {
            if (column + word.length() > 76) {
              page.append("\n   ");
              column = 3;
            }
            page.append(word).append(' ');
            column += word.length() + 1;
          }
          page.append("\n\n");
        }
        return page.toString();
      }
    };

    abstract String lay(List<String> pieces);
  }

  /** Something that went wrong with a page on its way. */
  private interface Flaw {
    String apply(String page, int at);
  }

  private static Arbitrary<Flaw> flaws() {
    return Arbitraries.frequency(
        Tuple.of(6, (page, at) -> page),
        Tuple.of(1, (page, at) -> page.replace(' ', '\u00A0')),
        Tuple.of(1, (page, at) -> page.replace(". ", ".\u00A0\u00A0 ")),
        Tuple.of(1, (page, at) -> page.replace("e", "e\u00AD")),
        Tuple.of(1, (page, at) -> page.replace(" ", "\u200B ")),
        Tuple.of(1, (page, at) -> page.replace("&", "&amp;").replace("'", "&#39;")),
        Tuple.of(1, (page, at) -> page.replace(" ", "&nbsp;")),
        Tuple.of(1, (page, at) -> insert(page, at, "\uD83D")),
        Tuple.of(1, (page, at) -> insert(page, at, "\uDE00 \uE5CD\uE5D2")),
        Tuple.of(1, (page, at) -> insert(page, at, "\u0000\u001F\u202E")),
        Tuple.of(1, (page, at) -> page.substring(at % (page.length() + 1))),
        Tuple.of(1, (page, at) -> page + "\n" + page));
  }

  private static String insert(String page, int at, String what) {
    int place = at % (page.length() + 1);
    return page.substring(0, place) + what + page.substring(place);
  }

  /** Tags in an order that no parser likes, around pieces of pages. */
  static Arbitrary<String> html() {
    Arbitrary<String> tags = Arbitraries.of(Phrasebook.TAGS);
    return Combinators.combine(
            Arbitraries.of("<html><body>", "<!DOCTYPE html>\n<html lang=\"en\">", "<", "<p>", ""),
            Arbitraries.frequencyOf(Tuple.of(3, tags), Tuple.of(2, pieces())).list().ofMaxSize(40),
            Arbitraries.of("", "\n", " ", "\r\n"))
        .as((start, parts, glue) -> start + String.join(glue, parts));
  }

  /** Marks that some rule or other looks at, without any text that would make sense of them. */
  static Arbitrary<String> marks() {
    return Arbitraries.strings()
        .withChars(" \n\r\t&;#x…:|»*-©.,0123aZ\u00A0\u00AD\u200B\uE001\uD83D\uDE00<>/\"'()[]–中あاñ")
        .ofMaxLength(120);
  }

  /** Any string there is. */
  static Arbitrary<String> any() {
    return Arbitraries.strings().all().ofMaxLength(200);
  }
}
