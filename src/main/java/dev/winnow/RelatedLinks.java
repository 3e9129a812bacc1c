package dev.winnow;

import dev.winnow.Article.RelatedLink;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the headlines of other pages, each once. */
final class RelatedLinks {
  /** A kicker is at most this many words, all in capitals. */
  private static final int LONGEST_KICKER = 2;

  private final List<RelatedLink> links = new ArrayList<>();
  private final Set<Long> known = new HashSet<>();

  /** Adds a headline unless it is there, alone or under a kicker such as {@code EXPLAINER}. */
  void add(String text, @Nullable String url) {
    Words words = Words.of(text);
    for (int kicker = 0; kicker <= LONGEST_KICKER && kicker < words.count(); kicker++) {
      int end = words.count() - kicker;
      if (kicker > 0 && !isCapital(text, words, end)) {
        break;
      }
      if (known.contains(words.sequenceHash(0, end))) {
        return;
      }
    }
    known.add(words.sequenceHash());
    links.add(new RelatedLink(text, url));
  }

  private static boolean isCapital(String text, Words words, int word) {
    for (int i = words.start(word); i < words.end(word); i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  List<RelatedLink> list() {
    return List.copyOf(links);
  }
}
