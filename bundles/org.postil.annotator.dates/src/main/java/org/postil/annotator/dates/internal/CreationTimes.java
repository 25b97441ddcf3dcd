package org.postil.annotator.dates.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads document creation times. */
final class CreationTimes {
  private static final int DATE = 10;
  private static final int MINUTES = 16;

  private CreationTimes() {}

  /**
   * The settings for a document.
   *
   * @param written ISO 8601 date or date-time, of which an offset is ignored; null when unknown. A
   *     value that is neither counts as unknown: other annotators may do more with it.
   */
  static Settings settings(@Nullable String written, boolean vague, Settings.Reference reference) {
    if (written == null || written.length() < DATE) {
      return new Settings(null, false, vague, reference);
    }
    try {
      LocalDate day = LocalDate.parse(written.substring(0, DATE));
      boolean timed = written.length() >= MINUTES && written.charAt(DATE) == 'T';
      LocalDateTime moment =
          timed
              ? day.atTime(LocalTime.parse(written.substring(DATE + 1, MINUTES)))
              : day.atStartOfDay();
      return new Settings(moment, timed, vague, reference);
    } catch (DateTimeParseException e) {
      return new Settings(null, false, vague, reference);
    }
  }
}
