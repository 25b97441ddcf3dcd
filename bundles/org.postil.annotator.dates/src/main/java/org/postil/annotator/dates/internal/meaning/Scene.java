package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.grammar.Match;

/**
 * From where a time expression is read.
 *
 * @param written document creation time, or null when unknown
 * @param timed whether the creation time has a time of day
 * @param tense tense of the clause
 * @param last what the latest earlier date in the text stands for, or null
 * @param near whether that date stands in the same sentence
 * @param narrative whether the text tells a story, so that dates without a year follow the latest
 *     date rather than the creation time
 * @param meanings what reads the parts of an expression
 */
public record Scene(
    @Nullable LocalDateTime written,
    boolean timed,
    Tense tense,
    @Nullable Stamp last,
    boolean near,
    boolean narrative,
    Meanings meanings) {

  Optional<LocalDateTime> now() {
    return Optional.ofNullable(written);
  }

  /** The moment from which "later" and "that day" are reckoned. */
  Optional<LocalDateTime> story() {
    Optional<LocalDateTime> told = last == null ? Optional.empty() : last.start();
    return told.isPresent() || narrative ? told : now();
  }

  /** Whether {@link #story} comes from the text. */
  boolean told() {
    return last != null && last.start().isPresent();
  }

  /** Whether the latest date is a year or longer, so that months lie within it. */
  boolean lastIsYear() {
    return last != null && !Unit.YEAR.coarserThan(last.grain());
  }

  /** What a part of an expression says, or empty when it says nothing sound. */
  Optional<Reading> read(@Nullable Match part) {
    return part == null ? Optional.empty() : meanings.read(part, this);
  }
}
