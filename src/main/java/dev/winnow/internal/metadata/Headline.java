package dev.winnow.internal.metadata;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Words;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page with tags. Its headings, its title tag and the titles in its meta data all
 * name it, some with the site's name around it; the one wins that most of them say. Immutable.
 *
 * <p>The weights were fitted to the training pages. Fitted to two thirds of the sites, in turn,
 * they found .76 to .81 of the English and .74 to .88 of the other titles of the rest. That of the
 * site's name is set by hand, since a site's name is no headline; it costs half a point on those
 * pages.
 *
 * @param text as the page writes it, up to a bar
 * @param block the index of the heading that says it, or -1 if none does
 */
public record Headline(String text, int block) {
  private static final int MOST_HEADINGS = 40;
  private static final int FIRST_HEADINGS = 6;
  private static final int SHORTEST_SITE = 4;
  private static final int LONGER_THAN_HOST = 8;

  /** What says a candidate, and what it counts on a page that says it is an article, or not. */
  private enum Source {
    ONLY_H1(3.5, 3.5),
    FIRST_H1(2.75, 2.4),
    FURTHER_H1(2, 2),
    H2(1.85, 1.85),
    META(1.75, 1.75),
    META_PART(.8, .8),
    TITLE(.5, 1.1),
    TITLE_HEAD(1.4, 2.25),
    TITLE_PART(1.1, 1.1),
    WITHOUT_SITE(.8, 1.05),
    H1_AND_TITLE(-.6, -1.45),
    ONE_WORD(-1, -1),
    SITE(-2.5, -2.5);

    final double onArticle;
    final double elsewhere;

    Source(double onArticle, double elsewhere) {
      this.onArticle = onArticle;
      this.elsewhere = elsewhere;
    }
  }

  /** A text that may be the headline. */
  private static final class Candidate {
    final String text;
    final int block;
    final Set<Source> sources = EnumSet.noneOf(Source.class);

    Candidate(String text, int block) {
      this.text = text;
      this.block = block;
    }

    void says(Source source) {
      sources.add(source);
    }

    boolean isSaidBy(Source source) {
      return sources.contains(source);
    }

    double score(boolean article) {
      double score = 0;
      for (Source source : sources) {
        score += article ? source.onArticle : source.elsewhere;
      }
      return score;
    }
  }

  /** Collects the candidates of a page. */
  private static final class Search {
    private final Map<Long, Candidate> candidates = new LinkedHashMap<>();
    private final String site;
    private final String host;

    Search(Metadata metadata) {
      site = Names.squeeze(metadata.siteName());
      host = Names.host(metadata.canonicalUrl());
    }

    private @Nullable Candidate candidate(String text, int block) {
      Words words = Words.of(text);
      if (words.count() == 0) {
        return null;
      }
      Candidate candidate =
          candidates.computeIfAbsent(words.sequenceHash(), key -> new Candidate(text, block));
      if (words.count() == 1) {
        candidate.says(Source.ONE_WORD);
      }
      if (isSite(text)) {
        candidate.says(Source.SITE);
      }
      return candidate;
    }

    void headings(Document document) {
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
        Candidate candidate = candidate(block.text(), block.index());
        if (candidate != null) {
          candidate.says(
              !top
                  ? Source.H2
                  : all == 1 ? Source.ONLY_H1 : first == 1 ? Source.FIRST_H1 : Source.FURTHER_H1);
        }
      }
    }

    /** All runs of a title's parts. */
    void title(String title, Source whole, Source head, Source part) {
      TitleParts parts = TitleParts.of(title);
      for (int from = 0; from < parts.count(); from++) {
        for (int to = from; to < parts.count(); to++) {
          Candidate candidate = candidate(parts.text(from, to), -1);
          if (candidate == null) {
            continue;
          }
          boolean isWhole = from == 0 && to == parts.count() - 1;
          candidate.says(isWhole ? whole : from == 0 ? head : part);
          if (isParted(parts, from, to)) {
            candidate.says(Source.WITHOUT_SITE);
          }
        }
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
    void namesake(@Nullable String title) {
      TitleParts parts = TitleParts.of(title == null ? "" : title);
      int last = parts.count() - 1;
      if (last > 0) {
        String name = Names.squeeze(parts.text(last, last));
        for (Candidate candidate : candidates.values()) {
          String own = Names.squeeze(candidate.text);
          if (candidate.block >= 0
              && own.length() >= SHORTEST_SITE
              && own.length() < name.length()
              && name.contains(own)) {
            candidate.says(Source.SITE);
          }
        }
      }
    }

    @Nullable Candidate best(boolean article) {
      Candidate best = null;
      for (Candidate candidate : candidates.values()) {
        boolean h1 = candidate.isSaidBy(Source.ONLY_H1) || candidate.isSaidBy(Source.FIRST_H1);
        boolean titled =
            candidate.isSaidBy(Source.TITLE)
                || candidate.isSaidBy(Source.TITLE_HEAD)
                || candidate.isSaidBy(Source.TITLE_PART);
        if (h1 && titled) {
          candidate.says(Source.H1_AND_TITLE);
        }
        if (best == null || candidate.score(article) > best.score(article)) {
          best = candidate;
        }
      }
      return best;
    }
  }

  /** The headline of a document read from HTML, or null if it has none. */
  public static @Nullable Headline of(Document document, Metadata metadata) {
    Search search = new Search(metadata);
    search.headings(document);
    for (String title : metadata.titles()) {
      search.title(title, Source.META, Source.META_PART, Source.META_PART);
    }
    String title = document.head().get("title");
    if (title != null) {
      search.title(title, Source.TITLE, Source.TITLE_HEAD, Source.TITLE_PART);
    }
    search.namesake(title);
    Candidate best = search.best(metadata.isArticle());
    return best == null ? null : new Headline(withoutBar(best.text), best.block);
  }

  /** What follows a bar is no headline: of 37 on the training pages 2 went on behind it. */
  private static String withoutBar(String title) {
    int bar = title.indexOf(" | ");
    return bar > 0 && title.lastIndexOf(' ', bar - 1) > 0 ? title.substring(0, bar) : title;
  }
}
