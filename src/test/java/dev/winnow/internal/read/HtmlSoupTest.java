package dev.winnow.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Origin;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for any string that is read as HTML. */
class HtmlSoupTest {
  private static final int TRIES = 2_000;

  private static final String[] TABLE_TAGS = {
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<tbody>", "<caption>", "<col>"
  };

  private static final String[] OTHER_TAGS = {
    "<p>",
    "</p>",
    "<div class='a bC'>",
    "</div>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<br>",
    "<li>",
    "<ul>",
    "</ul>",
    "<a href=x>",
    "</a>",
    "<pre>",
    "</pre>",
    "<h1>",
    "</h1>",
    "<img alt=x>",
    "<blockquote>",
    "</blockquote>",
    "<x-y>",
    "</x-y>",
    "<button>",
    "</button>",
    "<p hidden>",
    "<span style='display:none'>",
    "</span>",
    "<select>",
    "</select>",
    "<option>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<svg>",
    "</svg>",
    "<math>",
    "<mi>",
    "<![CDATA[",
    "]]>",
    "<title>",
    "</title>",
    "<html lang=de>",
    "<head>",
    "</head>",
    "<body>",
    "</body>",
    "<frameset>",
    "<noscript>",
    "</noscript>",
    "<template>",
    "</template>",
    "<form>",
    "<textarea>",
    "</textarea>",
    "<plaintext>",
    "<dialog>",
    "<object>",
    "</object>",
    "<ruby>",
    "<rt>",
    "<nobr>",
    "<listing>",
    "</listing>",
    "<iframe>",
    "</iframe>",
    "<?x?>",
    "</unknown>",
    "<a",
    "<p title='",
    "<",
    ">",
    "/",
    "=",
    "\"",
    "'"
  };

  private static final String[] TEXTS = {
    "&amp;", "&lt", "&nbsp;", "&shy;", "&#0;", "&#x1F600;", "&notit;", "&bne;", "&", "&#", "\0",
    "\r\n", "\r", "\n", " ", "\t", "\u00A0", "\u200B", "\u00AD", "\uFEFF", "\uD83D", "\uDE00",
    "word", "Two words", "x", "一二", ".", "1"
  };

  @Provide
  Arbitrary<String> soup() {
    return soup(
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(TABLE_TAGS)),
            Tuple.of(3, Arbitraries.of(OTHER_TAGS)),
            Tuple.of(4, Arbitraries.of(TEXTS))));
  }

  /** In which nothing is moved by the parser. */
  @Provide
  Arbitrary<String> soupWithoutTables() {
    return soup(
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(OTHER_TAGS)), Tuple.of(1, Arbitraries.of(TEXTS))));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().all().ofMaxLength(100);
  }

  private static Arbitrary<String> soup(Arbitrary<String> pieces) {
    return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
  }

  private static Document read(String raw, boolean offsets) {
    return HtmlReader.read(raw, 0, Origin.UNKNOWN, Limits.NONE, offsets);
  }

  @Property(tries = TRIES)
  void blocksAreOrderedAndTidy(@ForAll("soup") String raw) {
    for (boolean offsets : List.of(false, true)) {
      for (Block block : read(raw, offsets).blocks()) {
        String text = block.text();
        char first = text.charAt(0);
        boolean blank = block.role() == Role.CODE ? Chars.isLineEnd(first) : Chars.isBlank(first);
        assertThat(blank).as("start of %s", block).isFalse();
        assertThat(Chars.isBlank(text.charAt(text.length() - 1))).as("end of %s", block).isFalse();
        if (block.role() != Role.CODE) {
          assertThat(text).doesNotContain("  ", "\n", "\r", "\t", "\u00A0", "\u00AD");
        }
      }
    }
  }

  @Property(tries = TRIES)
  void offsetsLeadToTheSameCharacters(@ForAll("soup") String raw) {
    for (Block block : read(raw, true).blocks()) {
      int before = -1;
      for (int i = 0; i < block.text().length(); i++) {
        int offset = block.offset(i);
        assertThat(offset).as("offset of %d in %s", i, block).isGreaterThan(before);
        assertThat(isFrom(raw, offset, block, i)).as("character %d of %s", i, block).isTrue();
        before = offset;
      }
    }
  }

  /** A character is the input's own, or white space for white space, or an entity's. */
  private static boolean isFrom(String raw, int offset, Block block, int index) {
    char there = raw.charAt(offset);
    char here = block.text().charAt(index);
    boolean secondOfEntity =
        index > 0 && block.offset(index - 1) == offset - 1 && raw.charAt(offset - 1) == '&';
    return there == here
        || there == '&'
        || (Chars.isSpace(there) && Chars.isSpace(here))
        || (there == 0 && here == '\uFFFD')
        || secondOfEntity;
  }

  @Property(tries = TRIES)
  void offsetsLoseNoCharacter(@ForAll("soup") String raw) {
    assertThat(characters(read(raw, true))).isEqualTo(characters(read(raw, false)));
  }

  /** All that is seen, in alphabetical order. */
  private static String characters(Document document) {
    return document.blocks().stream()
        .flatMapToInt(block -> block.text().chars())
        .filter(c -> !Chars.isBlank((char) c))
        .sorted()
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  @Property(tries = TRIES)
  void offsetsChangeNoText(@ForAll("soupWithoutTables") String raw) {
    assertThat(texts(read(raw, true))).isEqualTo(texts(read(raw, false)));
  }

  /** Where null characters part the spaces of code, they are folded. */
  private static List<String> texts(Document document) {
    return document.blocks().stream().map(block -> block.text().replaceAll(" +", " ")).toList();
  }

  @Property(tries = TRIES)
  void anyStringCanBeRead(@ForAll("anything") String raw) {
    assertThat(read(raw, true).source()).isEqualTo(raw);
    assertThat(read(raw, false).kind()).isNotNull();
    assertThat(Detection.kind(raw, 0)).isNotNull();
  }
}
