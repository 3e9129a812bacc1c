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

/**
 * A hash of the JSON, with all its fields, of the articles of all the repository's pages: a program
 * of its own, so that it can be run on another JDK and under other defaults.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String taken() throws IOException, NoSuchAlgorithmException {
    Extractor extractor = Extractor.builder().offsets(true).build();
    ArticleJson all = ArticleReadBackTest.all();
    MessageDigest hash = MessageDigest.getInstance("SHA-256");
    for (Source page : InventedPages.all()) {
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
