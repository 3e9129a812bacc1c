package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.HostileLines;
import dev.winnow.document.Kind;
import dev.winnow.document.PageDate;
import dev.winnow.filter.Filters;
import dev.winnow.internal.model.Model;
import dev.winnow.internal.text.DateContext;
import dev.winnow.internal.text.DateReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * What is done with any bytes whatever, and what has to hold then. A fuzzer finds the bytes, and
 * {@link FuzzReplayTest} tries those again that once were trouble:
 *
 * <pre>
 * mvn -q -Pfuzz test -Dfuzz=html -Dfuzz.seconds=300
 * </pre>
 */
public enum FuzzTarget {
  /** Flattened text: all laws. */
  TEXT {
    @Override
    void hold(byte[] bytes) {
      Laws.hold(Source.of(text(bytes)).withKind(Kind.TEXT));
    }
  },

  /** HTML: all laws. */
  HTML {
    @Override
    void hold(byte[] bytes) {
      Laws.hold(Source.of(text(bytes)).withKind(Kind.HTML));
    }
  },

  /** The data in a page's head: the same article again, and nothing thrown. */
  JSON_LD {
    @Override
    void hold(byte[] bytes) {
      String page =
          "<html><script type='application/ld+json'>"
              + text(bytes)
              + "</script><p>The harbour bridge will close for six weeks, the council said.";
      Article article = Laws.STANDARD.extract(page);
      assertThat(Laws.STANDARD.extract(page)).isEqualTo(article);
    }
  },

  /** A date's place is in the text, and its form is read as the same date again. */
  DATES {
    @Override
    void hold(byte[] bytes) {
      String text = text(bytes);
      int end = 0;
      for (PageDate date : DateReader.find(text, DATED)) {
        assertThat(date.start()).isGreaterThanOrEqualTo(end);
        assertThat(date.end()).isGreaterThan(date.start()).isLessThanOrEqualTo(text.length());
        end = date.end();
        assertThat(DateReader.read(date.toString(), DATED)).hasToString(date.toString());
      }
      DateReader.read(text, DATED);
      DateReader.inUrl(text);
    }
  },

  /**
   * A model's file, damaged where four bytes say and then sealed as if it were sound: it is refused
   * or judges.
   */
  MODEL {
    @Override
    void hold(byte[] bytes) {
      byte[] file = SOUND.clone();
      ByteBuffer damages = ByteBuffer.wrap(bytes);
      while (damages.remaining() > Integer.BYTES) {
        // The head and the trees are damaged as often as the long lists of weights.
        int place = damages.getInt();
        int reach = place % 2 == 0 ? file.length : Math.min(file.length, 64);
        file[Math.floorMod(place, reach)] = damages.get();
      }
      CRC32 sum = new CRC32();
      sum.update(file, 0, file.length - Integer.BYTES);
      ByteBuffer.wrap(file).putInt(file.length - Integer.BYTES, (int) sum.getValue());
      try {
        Extractor.builder().replace("classifier", Filters.classifier(file)).build().extract(PAGE);
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).startsWith("model ");
      }
    }
  },

  /** A batch: an answer in JSON for every line, whatever it holds. */
  JSON_LINES {
    @Override
    void hold(byte[] bytes) {
      HostileLines.areAnswered(bytes);
    }
  };

  /** Throws if something does not hold. */
  abstract void hold(byte[] bytes);

  /** The name of its folder. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As UTF-8, or after a zero as UTF-16, whose halves of characters UTF-8 does not have. */
  private static String text(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == 0
        ? new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16BE)
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static final DateContext DATED =
      new DateContext(null, ZoneOffset.UTC, Instant.parse("2026-03-03T12:00:00Z"));

  private static final byte[] SOUND = Model.standard(Kind.TEXT).bytes();

  private static final String PAGE =
      "Harbour\nThe harbour bridge will close for six weeks, the council said.\nHome";

  private static final FuzzTarget CHOSEN =
      valueOf(System.getProperty("fuzz", "text").toUpperCase(Locale.ROOT).replace('-', '_'));

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    CHOSEN.hold(bytes);
  }
}
