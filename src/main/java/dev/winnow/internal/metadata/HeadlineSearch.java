package dev.winnow.internal.metadata;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what may be the headline of a page with tags. Used once. */
final class HeadlineSearch {
  private static final int MOST_HEADINGS = 40;
  private static final int FIRST_HEADINGS = 6;
  private static final int SHORTEST_SITE = 4;
  private static final int LONGER_THAN_HOST = 8;

  private final Map<Long, HeadlineCandidate> candidates = new LinkedHashMap<>();
  private final String site;
  private final String host;
  private final boolean service;

  /** The words of the first heading and of the title tag, null without. */
  private @Nullable Words heading;

  private final @Nullable Words title;

  HeadlineSearch(Document document, Metadata metadata, boolean service) {
    this.site = Names.squeeze(metadata.siteName());
    this.host = Names.host(metadata.canonicalUrl());
    this.service = service;
    headings(document);
    for (String meta : metadata.titles()) {
      parts(meta, HeadlineSign.META, HeadlineSign.META_HEAD, HeadlineSign.META_PART);
    }
    String tag = document.head().get("title");
    this.title = tag == null ? null : Words.of(tag);
    if (tag != null) {
      parts(tag, HeadlineSign.TITLE, HeadlineSign.TITLE_HEAD, HeadlineSign.TITLE_PART);
      namesake(TitleParts.of(tag));
    }
  }

  private @Nullable HeadlineCandidate candidate(String text, int block) {
    Words words = Words.of(text);
    if (words.count() == 0) {
      return null;
    }
    HeadlineCandidate known = candidates.get(words.sequenceHash());
    if (known == null) {
      known = new HeadlineCandidate(text, block, words);
      candidates.put(words.sequenceHash(), known);
      if (isSite(text)) {
        known.add(HeadlineSign.SITE);
      }
    }
    return known;
  }

  private void headings(Document document) {
    int first = 0;
    int second = 0;
    int all = 0;
    for (Block block : document.blocks()) {
      all += block.role() == Role.HEADING && block.level() == 1 ? 1 : 0;
    }
    for (Block block : document.blocks()) {
      boolean top = block.level() == 1;
      if (block.role() != Role.HEADING
          || block.level() > 2
          || (top ? first++ >= FIRST_HEADINGS : second++ >= MOST_HEADINGS)) {
        continue;
      }
      HeadlineCandidate candidate = candidate(block.text(), block.index());
      if (candidate != null) {
        heading = top && heading == null ? Words.of(block.text()) : heading;
        candidate.add(
            !top
                ? HeadlineSign.H2
                : all == 1
                    ? HeadlineSign.ONLY_H1
                    : first == 1 ? HeadlineSign.FIRST_H1 : HeadlineSign.FURTHER_H1);
      }
    }
  }

  /** All runs of a title's parts. */
  private void parts(String text, HeadlineSign whole, HeadlineSign head, HeadlineSign part) {
    TitleParts parts = TitleParts.of(text);
    int longest = 0;
    for (int i = 1; i < parts.count(); i++) {
      longest = parts.text(i, i).length() > parts.text(longest, longest).length() ? i : longest;
    }
    for (int from = 0; from < parts.count(); from++) {
      for (int to = from; to < parts.count(); to++) {
        HeadlineCandidate candidate = candidate(parts.text(from, to), -1);
        if (candidate == null) {
          continue;
        }
        boolean isWhole = from == 0 && to == parts.count() - 1;
        candidate.add(isWhole ? whole : from == 0 ? head : part);
        if (isParted(parts, from, to)) {
          candidate.add(HeadlineSign.WITHOUT_SITE);
        }
        if (whole == HeadlineSign.TITLE && !isWhole) {
          addPlace(text, parts, from, to, candidate);
          if (from <= longest && longest <= to) {
            candidate.add(HeadlineSign.TITLE_LONGEST);
          }
        }
      }
    }
  }

  /** What kind of piece of the title tag it is, and what mark is behind it. */
  private static void addPlace(
      String text, TitleParts parts, int from, int to, HeadlineCandidate candidate) {
    if (to > from) {
      candidate.add(HeadlineSign.TITLE_RUN);
    }
    if (to < parts.count() - 1) {
      String gap = text.substring(parts.end(to), parts.start(to + 1));
      candidate.add(
          gap.indexOf('|') >= 0
              ? HeadlineSign.BEFORE_BAR
              : gap.indexOf(':') >= 0 ? HeadlineSign.BEFORE_COLON : HeadlineSign.BEFORE_DASH);
    }
  }

  /** Whether a run of parts is what is left when the site's names around it are taken off. */
  private boolean isParted(TitleParts parts, int from, int to) {
    for (int i = 0; i < parts.count(); i++) {
      boolean outside = i < from || i > to;
      if ((outside || i == from || i == to) && outside != isSite(parts.text(i, i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSite(String text) {
    String name = Names.squeeze(text);
    boolean like =
        name.length() >= SHORTEST_SITE
            && (site.contains(name)
                || (!host.isEmpty()
                    && (host.contains(name) || name.contains(host))
                    && name.length() <= host.length() + LONGER_THAN_HOST));
    return name.isEmpty() || name.equals(site) || name.equals(host) || like;
  }

  /** A heading that is a piece of the name at the title's end is of the site, too. */
  private void namesake(TitleParts parts) {
    int last = parts.count() - 1;
    if (last > 0) {
      String name = Names.squeeze(parts.text(last, last));
      for (HeadlineCandidate candidate : candidates.values()) {
        String own = Names.squeeze(candidate.text);
        if (candidate.block >= 0
            && own.length() >= SHORTEST_SITE
            && own.length() < name.length()
            && name.contains(own)) {
          candidate.add(HeadlineSign.SITE);
        }
      }
    }
  }

  /** The one for which most speaks, the first of several; null if there is none. */
  @Nullable HeadlineCandidate best() {
    HeadlineCandidate best = null;
    double most = 0;
    for (HeadlineCandidate candidate : candidates.values()) {
      double score = candidate.score(title, heading, service);
      if (best == null || score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }
}
