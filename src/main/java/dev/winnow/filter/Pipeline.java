package dev.winnow.filter;

import dev.winnow.document.Document;
import dev.winnow.internal.text.Overdue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list of filters with unique names. Immutable, and as thread-safe and serializable as
 * its filters.
 */
public final class Pipeline implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Filter> filters;

  private Pipeline(List<Filter> filters) {
    Set<String> names = new HashSet<>();
    for (Filter filter : filters) {
      String name = Objects.requireNonNull(filter, "filter").name();
      if (name == null || name.isBlank() || name.equals(Labels.READER)) {
        throw new IllegalArgumentException("filter has no usable name: " + name);
      }
      double certainty = filter.certainty();
      if (!(certainty >= 0 && certainty <= 1)) {
        throw new IllegalArgumentException("certainty must be 0 to 1: " + certainty);
      }
      if (!names.add(name)) {
        throw new IllegalArgumentException("filter of this name is there already: " + name);
      }
    }
    this.filters = new ArrayList<>(filters);
  }

  /**
   * A pipeline of these filters, in this order.
   *
   * @throws IllegalArgumentException if a name is blank, stands twice or is {@code reader}, or a
   *     certainty is not 0 to 1
   */
  public static Pipeline of(List<Filter> filters) {
    return new Pipeline(Objects.requireNonNull(filters, "filters"));
  }

  /** The filters in their order; not modifiable. */
  public List<Filter> filters() {
    return List.copyOf(filters);
  }

  /** This pipeline with one more filter at its start. */
  public Pipeline first(Filter filter) {
    return insert(0, filter);
  }

  /** This pipeline with one more filter at its end. */
  public Pipeline last(Filter filter) {
    return insert(filters.size(), filter);
  }

  /**
   * This pipeline with one more filter right before the named one.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Pipeline before(String name, Filter filter) {
    return insert(indexOf(name), filter);
  }

  /**
   * This pipeline with one more filter right after the named one.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Pipeline after(String name, Filter filter) {
    return insert(indexOf(name) + 1, filter);
  }

  /**
   * This pipeline with the named filter's place taken by another.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Pipeline replace(String name, Filter filter) {
    List<Filter> changed = new ArrayList<>(filters);
    changed.set(indexOf(name), Objects.requireNonNull(filter, "filter"));
    return new Pipeline(changed);
  }

  /**
   * This pipeline without the named filter.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Pipeline remove(String name) {
    List<Filter> changed = new ArrayList<>(filters);
    changed.remove(indexOf(name));
    return new Pipeline(changed);
  }

  private Pipeline insert(int index, Filter filter) {
    List<Filter> changed = new ArrayList<>(filters);
    changed.add(index, Objects.requireNonNull(filter, "filter"));
    return new Pipeline(changed);
  }

  private int indexOf(String name) {
    Objects.requireNonNull(name, "name");
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("name is of no filter in the pipeline: " + name);
  }

  /**
   * Lets every filter label a document, in order.
   *
   * @param document the page, not null
   * @return the ledger they wrote
   */
  public Labels label(Document document) {
    return Objects.requireNonNull(label(document, () -> false));
  }

  /**
   * Lets every filter label a document, in order, while there is time. A filter of a caller's own
   * is not interrupted.
   *
   * @param document the page, not null
   * @param late whether there is no time left, not null; asked often
   * @return the ledger they wrote, or null if it got late before all were done
   */
  public @Nullable Labels label(Document document, BooleanSupplier late) {
    Objects.requireNonNull(late, "late");
    Objects.requireNonNull(document, "document");
    try {
      Labels labels = new Labels(document, late);
      for (Filter filter : filters) {
        if (late.getAsBoolean()) {
          return null;
        }
        labels.writer(filter.name(), filter.certainty());
        filter.label(labels.document(), labels);
      }
      return labels;
    } catch (Overdue e) {
      return null;
    }
  }
}
