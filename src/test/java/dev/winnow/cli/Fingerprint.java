package dev.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.Extractor;
import dev.winnow.InventedPages;
import dev.winnow.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash of the JSON of all articles of the repository's pages: a program of its own, so that it
 * can be run on another JDK and under other defaults.
 */
final class Fingerprint {
  /** Neighbours are examples of one filter, mostly. */
  private static final int STRIDE = 4;

  private Fingerprint() {}

  static String taken() throws IOException, NoSuchAlgorithmException {
    Extractor extractor = Extractor.builder().offsets(true).build();
    ArticleJson all =
        ArticleJson.of("title,subtitle,authors,published,modified,text,blocks,removed,ledger");
    MessageDigest hash = MessageDigest.getInstance("SHA-256");
    List<Source> pages = InventedPages.all();
    for (int i = 0; i < pages.size(); i += STRIDE) {
      Source page = pages.get(i);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (JsonGenerator json = Json.generator(bytes)) {
        json.writeStartObject();
        all.write(json, extractor.extract(page));
        json.writeEndObject();
      }
      hash.update(bytes.toByteArray());
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    System.out.println(taken());
  }
}
