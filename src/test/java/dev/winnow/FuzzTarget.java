package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.HostileLines;
import dev.winnow.document.Kind;
import dev.winnow.document.PageDate;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.internal.model.Model;
import dev.winnow.internal.text.DateContext;
import dev.winnow.internal.text.DateReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
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
  /** Flattened text: all laws, and what is written of it. */
  TEXT {
    @Override
    void hold(byte[] bytes) {
      holdAll(Source.of(text(bytes)).withKind(Kind.TEXT));
    }
  },

  /** HTML: all laws, and what is written of it. */
  HTML {
    @Override
    void hold(byte[] bytes) {
      holdAll(Source.of(text(bytes)).withKind(Kind.HTML));
    }
  },

  /** A page as it was fetched: what it is found to be makes the same of it where it is told. */
  DETECTION {
    @Override
    void hold(byte[] bytes) {
      Source source = Source.of(bytes, null);
      Article article = Laws.STANDARD.extract(source);
      assertThat(Laws.STANDARD.extract(Laws.with(source, source.raw()))).isEqualTo(article);
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
   * A model's file, damaged and then sealed as if it were sound: it is refused or judges. The first
   * byte says for what kind of page the model is, four say by how much its length changes, and of
   * all that follow four say where a byte is replaced, the fifth by what.
   */
  MODEL {
    @Override
    void hold(byte[] bytes) {
      ByteBuffer damages = ByteBuffer.wrap(bytes);
      boolean html = damages.hasRemaining() && damages.get() % 2 != 0;
      byte[] sound = html ? SOUND_HTML : SOUND_TEXT;
      int longer = damages.remaining() >= Integer.BYTES ? damages.getInt() : 0;
      int length = Math.floorMod(sound.length + longer, 2 * sound.length);
      byte[] file = Arrays.copyOf(sound, Math.max(Integer.BYTES, length));
      while (damages.remaining() > Integer.BYTES) {
        // The head and the trees are damaged as often as the long lists of weights.
        int place = damages.getInt();
        int reach = place < 0 ? Math.min(file.length, HEAD) : file.length;
        file[Math.floorMod(place, reach)] = damages.get();
      }
      CRC32 sum = new CRC32();
      sum.update(file, 0, file.length - Integer.BYTES);
      ByteBuffer.wrap(file).putInt(file.length - Integer.BYTES, (int) sum.getValue());
      Filter classifier;
      try {
        classifier = Filters.classifier(file);
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).startsWith("model ");
        return;
      }
      Extractor extractor =
          Extractor.builder().offsets(true).replace("classifier", classifier).build();
      Source page = html ? HTML_PAGE : TEXT_PAGE;
      Laws.isWhole(page, extractor.extract(page));
    }
  },

  /** A batch: an answer in JSON for every line with something in it, whatever that is. */
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

  private static void holdAll(Source source) {
    Laws.hold(source);
    RenderingTest.comesThrough(source);
  }

  /** As UTF-8, or after a zero as UTF-16, whose halves of characters UTF-8 does not have. */
  private static String text(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == 0
        ? new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16BE)
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static final DateContext DATED =
      new DateContext(null, ZoneOffset.UTC, Instant.parse("2026-03-03T12:00:00Z"));

  private static final byte[] SOUND_TEXT = Model.standard(Kind.TEXT).bytes();
  private static final byte[] SOUND_HTML = Model.standard(Kind.HTML).bytes();

  /** So many bytes of a model's file come before its long lists. */
  private static final int HEAD = 64;

  private static final Source TEXT_PAGE =
      Source.of("Harbour\nThe harbour bridge will close for six weeks, the council said.\nHome")
          .withKind(Kind.TEXT);

  private static final Source HTML_PAGE =
      Source.of(
              "<ul><li>Harbour</ul><p>The harbour bridge will close for six weeks, the council said."
                  + "<p class=footer>Home")
          .withKind(Kind.HTML);

  private static final FuzzTarget CHOSEN =
      valueOf(System.getProperty("fuzz", "text").toUpperCase(Locale.ROOT).replace('-', '_'));

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    CHOSEN.hold(bytes);
  }
}
