package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Growth;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.PageText;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePagesTest {
  private static final int LENGTH = 1_000_000;
  private static final int TIMES = 8;

  /** What a megabyte may take on a slow machine; a quadratic pass takes minutes. */
  private static final Growth GROWTH = new Growth(TIMES, TimeUnit.SECONDS.toNanos(20));

  private static void judge(String text) {
    Origin origin = new Origin(null, null, null, ZoneOffset.UTC);
    Document document = Reader.read(text, Kind.TEXT, origin, Limits.NONE, false);
    Judgement judgement = Model.standard(Kind.TEXT).judge(document, new PageText(document));
    int wrong = 0;
    for (int i = 0; i < document.blocks().size(); i++) {
      float likelihood = judgement.likelihood(i);
      wrong += likelihood >= 0 && likelihood <= 1 ? 0 : 1;
    }
    assertThat(wrong).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n",
        "a ",
        "a",
        ".\n",
        "1 ",
        "\n\n-\n",
        "Sign up for our newsletter\n",
        "read more read more ",
        "The bridge is closed and it will be for a while. ",
        "The bridge is closed and it will be for a while.\n",
        "港口大桥将关闭六周。",
        "\u0E01\u0E32\u0E23",
        "\uD83D\uDE00",
        "\uD800\n",
        "© 2020 | « » $ @ # // \u0000\n"
      })
  void aMegabyteOfTheSameIsJudgedInTime(String unit) {
    String page = unit.repeat(LENGTH / unit.length());
    String part = unit.repeat(LENGTH / TIMES / unit.length());
    GROWTH.isLinear(unit, () -> judge(part), () -> judge(page));
  }

  @Test
  void wordsThatDifferAreJudgedInTime() {
    String page = differing(LENGTH);
    String part = differing(LENGTH / TIMES);
    GROWTH.isLinear("words that differ", () -> judge(part), () -> judge(page));
  }

  private static String differing(int length) {
    StringBuilder page = new StringBuilder();
    for (int i = 0; page.length() < length; i++) {
      page.append('w').append(Integer.toString(i, 36)).append(i % 7 == 0 ? ".\n" : " ");
    }
    return page.toString();
  }

  @Test
  void noiseIsJudged() {
    Random random = new Random(11);
    for (int page = 0; page < 300; page++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        int choice = random.nextInt(4);
        text.append(
            choice == 0
                ? '\n'
                : choice == 1 ? ' ' : (char) random.nextInt(choice == 2 ? 0x80 : 0x10000));
      }
      judge(text.toString());
    }
  }
}
