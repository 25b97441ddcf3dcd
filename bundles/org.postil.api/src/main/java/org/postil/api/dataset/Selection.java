package org.postil.api.dataset;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a corpus is exported. Tokens and sentences come along whatever is chosen.
 *
 * @param work whose work
 * @param agreedBy least number of people who say that a span is there, none of them saying
 *     otherwise; work that was imported counts as one person's; 0 or 1 for no demand
 * @param complete whether to leave out documents with spans that nobody has decided about
 * @param confidence least confidence of machine spans, 0 to 1; 0 for no demand
 * @param rejected whether to write spans that people rejected, as hard negatives: their labels get
 *     the prefix {@code NOT_}
 * @param labels labels of spans; empty for all
 * @param sources sources of documents; empty for all
 * @param from earliest day of publication; null for no limit
 * @param until latest day of publication; null for no limit
 * @param splits splits to write; empty for all
 */
public record Selection(
    Work work,
    int agreedBy,
    boolean complete,
    double confidence,
    boolean rejected,
    Set<String> labels,
    Set<String> sources,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Set<Split> splits) {

  /** Whose work is exported. */
  public enum Work {
    /** What annotators say and what was imported as people's work, side by side. */
    ALL,
    /** What people say: imported work, and spans that were accepted, corrected or added. */
    GOLD,
    /** What annotators say, whatever people decided. */
    MACHINE,
    /** What annotators say where no person has decided. */
    UNDECIDED
  }

  /** All work of all documents. */
  public static final Selection EVERYTHING =
      new Selection(Work.ALL, 0, false, 0, false, Set.of(), Set.of(), null, null, Set.of());

  /** Copies the sets and checks the numbers. */
  public Selection {
    labels = Set.copyOf(labels);
    sources = Set.copyOf(sources);
    splits = Set.copyOf(splits);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "Cannot select spans of confidence [" + confidence + "] and over: expected 0 to 1");
    }
    if (agreedBy < 0) {
      throw new IllegalArgumentException(
          "Cannot select spans agreed by [" + agreedBy + "] people: expected 0 or more");
    }
  }

  /**
   * Earliest day of publication.
   *
   * @return empty for no limit
   */
  public Optional<LocalDate> earliest() {
    return Optional.ofNullable(from);
  }

  /**
   * Latest day of publication.
   *
   * @return empty for no limit
   */
  public Optional<LocalDate> latest() {
    return Optional.ofNullable(until);
  }
}
