package dev.winnow.internal.model;

import static dev.winnow.internal.text.SealedFile.CHECKSUM;
import static dev.winnow.internal.text.SealedFile.check;

import dev.winnow.document.Kind;
import dev.winnow.internal.text.SealedFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A model's file: big-endian, arrays by {@link Planes}, four letters, a version, a hash of the
 * names of the features it was trained on, the parts, and a CRC-32 of all that comes before. A file
 * that differs in one of them is refused.
 */
final class ModelFile {
  private static final int MAGIC = 0x574E574D;
  private static final int RANKING_MAGIC = 0x574E5752;
  private static final int VERSION = 6;
  private static final int HEADER = SealedFile.HEADER + Long.BYTES;

  private ModelFile() {}

  static Model read(byte[] file) {
    ByteBuffer in = SealedFile.open(file, MAGIC, VERSION);
    check(in.remaining() >= Long.BYTES + CHECKSUM, "is cut short");
    long hash = in.getLong();
    List<String> features = Model.features(Kind.TEXT);
    boolean tags = hash != Columns.hash(features);
    if (tags) {
      features = Model.features(Kind.HTML);
      check(hash == Columns.hash(features), "was trained for other features");
    }
    try {
      Model model = parts(in, features.size(), tags);
      check(in.remaining() == CHECKSUM, "is too long");
      return model;
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("model is cut short", e);
    }
  }

  /** Reads the trees of a ranking by features of these names. */
  static Trees readRanking(byte[] file, List<String> features) {
    ByteBuffer in = SealedFile.open(file, RANKING_MAGIC, VERSION);
    check(in.remaining() >= Long.BYTES + CHECKSUM, "is cut short");
    check(in.getLong() == Columns.hash(features), "was trained for other features");
    Trees trees;
    try {
      trees = Trees.read(in, features.size());
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("model is cut short", e);
    }
    check(in.remaining() == CHECKSUM, "is too long");
    return trees;
  }

  static byte[] writeRanking(Trees trees, List<String> features) {
    ByteBuffer out = ByteBuffer.allocate(HEADER + trees.size() + CHECKSUM);
    out.putInt(RANKING_MAGIC).putInt(VERSION).putLong(Columns.hash(features));
    trees.write(out);
    return SealedFile.sealed(out.array());
  }

  private static Model parts(ByteBuffer in, int features, boolean hasTags) {
    float articleThreshold = Trees.finite(in);
    float articleShare = Trees.finite(in);
    LexicalModel words = lexical(in);
    LexicalModel surroundings = lexical(in);
    LexicalModel tags = hasTags ? lexical(in) : null;
    float typeScale = Trees.finite(in);
    byte[] prints = bytes(in, TypeLexicon.SIZE);
    byte[] weights = bytes(in, TypeLexicon.SIZE * TypeLexicon.TYPES);
    TypeLexicon typeWords = new TypeLexicon(prints, weights, typeScale);
    Lexica lexica = new Lexica(words, surroundings, typeWords, tags);
    Trees blocks = Trees.read(in, features);
    List<Trees> types = new ArrayList<>();
    for (int i = 0; i < TypeLexicon.TYPES; i++) {
      types.add(Trees.read(in, features));
    }
    Trees article = Trees.read(in, features);
    return new Model(lexica, blocks, types, article, articleThreshold, articleShare);
  }

  private static LexicalModel lexical(ByteBuffer in) {
    float scale = Trees.finite(in);
    float bias = Trees.finite(in);
    boolean printed = in.get() != 0;
    int places = in.getInt();
    check(
        Integer.bitCount(places) == 1 && places > 0 && places <= LexicalModel.MOST_PLACES,
        "has a table of " + places);
    return new LexicalModel(Planes.shorts(in, places), printed, scale, bias);
  }

  private static void put(ByteBuffer out, LexicalModel lexical) {
    short[] table = lexical.table();
    out.putFloat(lexical.scale()).putFloat(lexical.bias());
    out.put((byte) (lexical.isPrinted() ? 1 : 0)).putInt(table.length);
    Planes.put(out, table);
  }

  private static int size(LexicalModel lexical) {
    return 2 * Float.BYTES + Byte.BYTES + Integer.BYTES + Short.BYTES * lexical.table().length;
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  static byte[] write(Model model) {
    Lexica lexica = model.lexica();
    LexicalModel tags = lexica.tags();
    int size = HEADER + 3 * Float.BYTES + model.blocks().size();
    size += size(lexica.words()) + size(lexica.surroundings()) + (tags == null ? 0 : size(tags));
    size += TypeLexicon.SIZE * (1 + TypeLexicon.TYPES) + model.article().size() + CHECKSUM;
    for (Trees type : model.types()) {
      size += type.size();
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(MAGIC).putInt(VERSION).putLong(Columns.hash(Model.features(model.kind())));
    out.putFloat(model.articleThreshold()).putFloat(model.articleShare());
    put(out, lexica.words());
    put(out, lexica.surroundings());
    if (tags != null) {
      put(out, tags);
    }
    out.putFloat(lexica.types().scale());
    out.put(lexica.types().prints()).put(lexica.types().weights());
    model.blocks().write(out);
    for (Trees type : model.types()) {
      type.write(out);
    }
    model.article().write(out);
    return SealedFile.sealed(out.array());
  }
}
