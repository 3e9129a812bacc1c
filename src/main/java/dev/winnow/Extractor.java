package dev.winnow;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Origin;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Labels;
import dev.winnow.filter.Pipeline;
import dev.winnow.internal.metadata.Address;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.LanguageTag;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a scraped page into an {@link Article}. Immutable, thread-safe, serializable: make one, use
 * it everywhere.
 *
 * <p>No content makes it throw; only an exception of a caller's own filter passes through. The same
 * input gives the same article in any thread, locale, time zone and charset. Time and memory grow
 * linearly with the input.
 */
public final class Extractor implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Longer pages are machine-made; crawls keep no more of a page, the longest articles a fifth. */
  private static final int MOST_CHARACTERS = 5_000_000;

  /** Pages of authors have a tenth of it; with these the features of a page take 70 MB. */
  private static final int MOST_BLOCKS = 100_000;

  private final Pipeline pipeline;
  private final @Nullable String language;
  private final ZoneId zone;
  private final @Nullable Instant reference;
  private final int characters;
  private final int blocks;
  private final int depth;
  private final boolean offsets;

  private Extractor(Builder from) {
    pipeline = from.pipeline();
    language = from.language;
    zone = from.zone;
    reference = from.reference;
    characters = from.characters;
    blocks = from.blocks;
    depth = from.depth;
    offsets = from.offsets;
  }

  /** The extractor with the library's own filters and defaults. */
  public static Extractor standard() {
    return builder().build();
  }

  /** A builder that starts from the library's own filters and defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The article of a page, whose kind is found out.
   *
   * @param raw flattened text or HTML, not null
   */
  public Article extract(String raw) {
    return extract(Source.of(Objects.requireNonNull(raw, "raw")));
  }

  /**
   * The article of a page.
   *
   * @param source the page and what else is known of it, not null
   */
  public Article extract(Source source) {
    return extract(source, () -> false);
  }

  /**
   * The article of a page that is given so much time. When the time is up and not all of the page
   * is read and judged, the article is that of its start: of a thousand blocks or a hundred
   * thousand characters, or of HTML of what was parsed by then if that is less. {@link
   * Article#truncated()} says {@code deadline}. If the time was up from the first, nothing is read.
   *
   * <p>This takes some hundredths of a second more, and for a page of millions of characters up to
   * about two tenths: no single step that goes over all of it is interrupted, nor is the reading of
   * what it declares of itself, which comes last.
   *
   * @param source the page and what else is known of it, not null
   * @param deadline when to come to an end, not null; what it throws reaches the caller
   */
  public Article extract(Source source, Deadline deadline) {
    Objects.requireNonNull(source, "source");
    Watch watch = new Watch(Objects.requireNonNull(deadline, "deadline"));
    String told = tag(source.language());
    Origin origin =
        new Origin(
            Address.isPage(source.url()) ? source.url() : null,
            told == null ? language : told,
            source.fetched() != null ? source.fetched() : reference,
            zone);
    Limits limits = new Limits(characters, blocks, depth, watch::isPast);
    Document document = Reader.read(source.raw(), source.kind(), origin, limits, offsets);
    Labels labels = pipeline.label(document, watch::isPast);
    if (labels == null) {
      labels = pipeline.label(start(document));
    }
    return new Assembler(labels, limits, offsets).article();
  }

  /** A declared language in the form that all else compares, or null if it is none. */
  private static @Nullable String tag(@Nullable String declared) {
    String tag = declared == null ? "" : LanguageTag.first(declared);
    return tag.isEmpty() ? null : tag;
  }

  private static Document start(Document document) {
    List<Block> all = document.blocks();
    int count = 0;
    int read = 0;
    while (count < Math.min(all.size(), Limits.BLOCKS_WHEN_LATE)
        && (count == 0 || read + all.get(count).text().length() <= Limits.CHARACTERS_WHEN_LATE)) {
      read += all.get(count++).text().length();
    }
    return new Document(
        document.source(),
        document.kind(),
        all.subList(0, count),
        document.origin(),
        document.language(),
        start(document.head()),
        Limits.DEADLINE_REACHED,
        document.embeds());
  }

  /** What a page declares of itself; if that is long, only what is not the reason. */
  private static Map<String, String> start(Map<String, String> head) {
    long length = 0;
    for (String value : head.values()) {
      length += value.length();
    }
    if (length <= Limits.CHARACTERS_WHEN_LATE) {
      return head;
    }
    Map<String, String> start = new HashMap<>(head);
    int longest = Limits.CHARACTERS_WHEN_LATE / head.size();
    start.values().removeIf(value -> value.length() > longest);
    return start;
  }

  /** A deadline that is not asked again once it is past, whatever it would say. */
  private static final class Watch {
    private final Deadline deadline;
    private boolean past;

    Watch(Deadline deadline) {
      this.deadline = deadline;
    }

    boolean isPast() {
      past = past || deadline.isPast();
      return past;
    }
  }

  /** Collects an extractor's settings. Not thread-safe. */
  public static final class Builder {
    private @Nullable Pipeline pipeline;
    private @Nullable String language;
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable Instant reference;
    private int characters = MOST_CHARACTERS;
    private int blocks = MOST_BLOCKS;
    private int depth = Limits.DEPTH;
    private boolean offsets;

    private Builder() {}

    /** The standard recipe is made only if it is wanted: its model takes a moment to read. */
    private Pipeline pipeline() {
      return pipeline == null ? Pipeline.of(Filters.standard()) : pipeline;
    }

    /** Sets the whole pipeline; {@link Filters#standard()} if not called. */
    public Builder pipeline(Pipeline pipeline) {
      this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
      return this;
    }

    /** Adds a filter behind all others, where it has the last word. */
    public Builder add(Filter filter) {
      pipeline = pipeline().last(filter);
      return this;
    }

    /** Adds a filter before all others, where every other one can overrule it. */
    public Builder addFirst(Filter filter) {
      pipeline = pipeline().first(filter);
      return this;
    }

    /**
     * Adds a filter right before the named one.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Builder addBefore(String name, Filter filter) {
      pipeline = pipeline().before(name, filter);
      return this;
    }

    /**
     * Adds a filter right after the named one.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Builder addAfter(String name, Filter filter) {
      pipeline = pipeline().after(name, filter);
      return this;
    }

    /**
     * Puts a filter in the named one's place.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Builder replace(String name, Filter filter) {
      pipeline = pipeline().replace(name, filter);
      return this;
    }

    /**
     * Takes the named filter out.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Builder remove(String name) {
      pipeline = pipeline().remove(name);
      return this;
    }

    /**
     * Sets the language of pages that declare none, which is otherwise detected.
     *
     * @param language BCP 47, or null to detect it, as is done where it is no such tag
     */
    public Builder language(@Nullable String language) {
      this.language = tag(language);
      return this;
    }

    /** Sets the time zone that relative dates are counted in; UTC if not called. */
    public Builder zone(ZoneId zone) {
      this.zone = Objects.requireNonNull(zone, "zone");
      return this;
    }

    /**
     * Sets the instant that relative dates count from where a source names no fetch time. The wall
     * clock is never asked.
     *
     * @param reference or null, to leave relative dates unread
     */
    public Builder reference(@Nullable Instant reference) {
      this.reference = reference;
      return this;
    }

    /**
     * Sets how many characters of an input are read; five million if not called. The rest stands in
     * the ledger as not read.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder maxCharacters(int characters) {
      if (characters < 0) {
        throw new IllegalArgumentException("characters must not be negative: " + characters);
      }
      this.characters = characters;
      return this;
    }

    /**
     * Sets how many blocks of an input are read; a hundred thousand if not called.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder maxBlocks(int blocks) {
      if (blocks < 0) {
        throw new IllegalArgumentException("blocks must not be negative: " + blocks);
      }
      this.blocks = blocks;
      return this;
    }

    /**
     * Sets how deep elements of HTML may be nested; 512 if not called. Deeper ones are read as if
     * they stood beside each other.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder maxDepth(int depth) {
      if (depth < 0) {
        throw new IllegalArgumentException("depth must not be negative: " + depth);
      }
      this.depth = depth;
      return this;
    }

    /**
     * Asks for offsets and a ledger of HTML too, which costs about as much again as parsing it. Of
     * text they are always there. Nothing else changes but for misplaced text, which HTML moves -
     * that of a table outside of its cells goes before it: with offsets it stands where the input
     * has it.
     */
    public Builder offsets(boolean offsets) {
      this.offsets = offsets;
      return this;
    }

    /** The extractor. */
    public Extractor build() {
      return new Extractor(this);
    }
  }
}
