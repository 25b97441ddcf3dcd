package org.postil.annotator.dates.internal.meaning;

import java.time.LocalDateTime;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.calendar.Unit;

/**
 * A date that the text has told.
 *
 * @param stamp where it lies; its beginning is known
 * @param index index of its expression in the document
 * @param sentence offset of its sentence
 * @param end offset after its last character
 */
public record Told(Stamp stamp, int index, int sentence, int end) {

  LocalDateTime start() {
    return stamp.start().orElseThrow();
  }

  /** Whether it says the unit that is asked for, or a smaller one. */
  boolean tells(Unit unit) {
    return !stamp.grain().coarserThan(unit);
  }
}
