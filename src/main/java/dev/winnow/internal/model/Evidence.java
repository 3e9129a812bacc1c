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

  // How strong a phrase is; 0 for none.
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

    Group(Topic... topics) {
      this.topics = topics;
    }
  }

  /** By the place of a topic's bit, the place of its group; -1 for none. */
  private static final int[] GROUPS = new int[Long.SIZE];

  static {
    Arrays.fill(GROUPS, -1);
    int place = 0;
    for (Group group : Group.values()) {
      for (Topic topic : group.topics) {
        GROUPS[Long.numberOfTrailingZeros(topic.bit())] = place;
      }
      place++;
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
    Group[] groups = Group.values();
    float[][] strengths = new float[groups.length][];
    float[][] since = new float[groups.length][];
    float[][] until = new float[groups.length][];
    for (int g = 0; g < groups.length; g++) {
      strengths[g] = columns.add("phrase.", groups[g]);
      since[g] = columns.add("since.", groups[g]);
      until[g] = columns.add("until.", groups[g]);
    }
    for (Block block : strange ? List.<Block>of() : page.withPhrases()) {
      addStrengths(block, strengths);
    }
    for (int g = 0; g < groups.length; g++) {
      columns.page(addDistances(strengths[g], since[g], until[g]), "phrase.", groups[g]);
    }
  }

  /** How strong a block's phrases are, by group: in long blocks those that they start with. */
  private void addStrengths(Block block, float[][] strengths) {
    boolean isLong = page.words(block).count() > LONGEST;
    Matches phrases = page.phrases(block);
    for (int i = 0; i < phrases.size(); i++) {
      Match match = phrases.get(i);
      int group = GROUPS[Long.numberOfTrailingZeros(match.topic().bit())];
      if (group >= 0 && (!isLong || match.equals(phrases.start(match.topic())))) {
        float[] strength = strengths[group];
        int own = strength(match.place());
        own = isLong ? Math.min(EDGE, own) : own;
        strength[block.index()] = Math.max(strength[block.index()], own);
      }
    }
  }

  /** How far off the last and the next strong phrase is; how many there are. */
  private static int addDistances(float[] strength, float[] since, float[] until) {
    int sum = 0;
    int distance = FAR;
    for (int i = 0; i < since.length; i++) {
      sum += strength[i] >= EDGE ? 1 : 0;
      distance = strength[i] >= EDGE ? 0 : Math.min(FAR, distance + 1);
      since[i] = distance;
    }
    distance = FAR;
    for (int i = since.length - 1; i >= 0; i--) {
      distance = strength[i] >= EDGE ? 0 : Math.min(FAR, distance + 1);
      until[i] = distance;
    }
    return sum;
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
