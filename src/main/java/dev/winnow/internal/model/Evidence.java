package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.internal.text.Matches;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.util.Arrays;
import java.util.List;

/**
 * What a page's words tell of its blocks: set phrases and how far off they are, and repetition.
 * Needs no model.
 */
final class Evidence {
  /** A phrase this far off says nothing. */
  private static final int FAR = 60;

  /** In longer blocks only the start is looked at: a phrase inside is a sentence's. */
  private static final int LONGEST = 30;

  private static final int MOST_COPIES = 8;
  private static final int MOST_STARTS = 12;

  private static final int NONE = 0;
  private static final int INSIDE = 1;
  private static final int EDGE = 2;
  private static final int WHOLE = 3;

  /**
   * Topics that tell much the same, taken together. A topic that is in no group changes nothing
   * until it is added here and a new model is trained.
   */
  private enum Group {
    FURNITURE(
        Topic.NAVIGATION,
        Topic.SHARE,
        Topic.COOKIE_NOTICE,
        Topic.FOOTER,
        Topic.COPYRIGHT,
        Topic.APP_PROMOTION,
        Topic.ADVERTISEMENT,
        Topic.PAGINATION,
        Topic.PAGE_TOOLS,
        Topic.PLAYER,
        Topic.WIDGET,
        Topic.SCREEN_READER,
        Topic.LEFTOVER),
    SUBSCRIBE(Topic.SUBSCRIBE, Topic.FORM),
    RELATED(Topic.RELATED_LINKS, Topic.READ_MORE),
    COMMENTS(Topic.COMMENTS, Topic.RATING, Topic.STARS),
    TAIL(Topic.TAGS, Topic.AUTHOR_NOTE),
    HEAD(Topic.BYLINE, Topic.DATE_LABEL, Topic.UPDATE_LABEL, Topic.BREADCRUMB),
    CAPTION(Topic.CAPTION, Topic.CREDIT);

    @SuppressWarnings("ImmutableEnumChecker") // Never changed, and seen in this class alone.
    private final Topic[] topics;

    private final long bits;

    Group(Topic... topics) {
      this.topics = topics;
      this.bits = Arrays.stream(topics).mapToLong(Topic::bit).sum();
    }
  }

  private final PageText page;
  private final Columns columns;
  private final boolean strange;

  /** Adds to these columns; of a strange page no phrase is known. */
  Evidence(PageText page, Columns columns, boolean strange) {
    this.page = page;
    this.columns = columns;
    this.strange = strange;
  }

  void add() {
    phrases();
    repetition();
  }

  private void phrases() {
    List<Block> found = strange ? List.of() : page.withPhrases();
    for (Group group : Group.values()) {
      float[] strength = columns.add("phrase.", group);
      int sum = 0;
      for (Block block : found) {
        int i = block.index();
        strength[i] = strength(group, page.words(block).count(), page.phrases(block));
        sum += strength[i] >= EDGE ? 1 : 0;
      }
      columns.page(sum, "phrase.", group);
      float[] since = columns.add("since.", group);
      float[] until = columns.add("until.", group);
      int distance = FAR;
      for (int i = 0; i < since.length; i++) {
        distance = strength[i] >= EDGE ? 0 : Math.min(FAR, distance + 1);
        since[i] = distance;
      }
      distance = FAR;
      for (int i = since.length - 1; i >= 0; i--) {
        distance = strength[i] >= EDGE ? 0 : Math.min(FAR, distance + 1);
        until[i] = distance;
      }
    }
  }

  private static int strength(Group group, int words, Matches phrases) {
    int strength = NONE;
    if (!phrases.hasAny(group.bits)) {
      return strength;
    }
    for (Topic topic : group.topics) {
      if (words > LONGEST) {
        Match match = phrases.start(topic);
        if (match != null) {
          strength = Math.max(strength, match.place() == Place.INSIDE ? INSIDE : EDGE);
        }
        continue;
      }
      for (Match match : phrases.of(topic)) {
        strength = Math.max(strength, strength(match.place()));
      }
    }
    return strength;
  }

  private static int strength(Place place) {
    return switch (place) {
      case WHOLE -> WHOLE;
      case START, END -> EDGE;
      case INSIDE -> INSIDE;
    };
  }

  private void repetition() {
    float[] copies = columns.add("copies");
    float[] earlier = columns.add("copies-before");
    float[] starts = columns.add("same-start");
    float[] since = columns.add("since-copy");
    float[] until = columns.add("until-copy");
    int n = copies.length;
    Arrays.fill(since, FAR);
    Arrays.fill(until, FAR);
    int[] rank = new int[n];
    long[] start = new long[n];
    Counter started = new Counter(n);
    for (int i = 0; i < n; i++) {
      Words words = page.words(i);
      start[i] = words.count() == 0 ? 0 : words.hash(0);
      started.add(start[i]);
      int before = page.sameBefore(i);
      if (before >= 0) {
        rank[i] = rank[before] + 1;
        earlier[i] = Math.min(MOST_COPIES, rank[i]);
        since[i] = Math.min(FAR, i - before);
        until[before] = since[i];
      }
    }
    int repeated = 0;
    float[] again = new float[n];
    for (int i = n - 1; i >= 0; i--) {
      starts[i] = Math.min(MOST_STARTS, started.count(start[i]));
      // The last of the same knows how many they are.
      copies[i] = copies[i] > 0 ? copies[i] : Math.min(MOST_COPIES, rank[i] + 1);
      int before = page.sameBefore(i);
      if (before >= 0) {
        copies[before] = copies[i];
      }
      repeated += copies[i] > 1 ? 1 : 0;
      again[i] = copies[i] > 1 ? 1 : 0;
    }
    Context.smooth(columns, "middle.copies", again, Context.MIDDLE);
    columns.page(PageFeatures.share(repeated, n), "repeated");
  }
}
