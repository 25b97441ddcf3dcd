package org.postil.annotator.dates.internal;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a document is to be read.
 *
 * @param written document creation time, or null when unknown
 * @param timed whether the creation time has a time of day
 * @param vague whether to give vague references such as "recently" and "decades" as well
 * @param reference what dates without a year are reckoned from
 */
public record Settings(
    @Nullable LocalDateTime written, boolean timed, boolean vague, Reference reference) {

  /**
   * These settings for a document of a known day.
   *
   * @param value TIMEX3 value
   * @return a copy; these settings if the value does not begin with a day of the calendar
   */
  Settings writtenOn(String value) {
    Settings dated = CreationTimes.settings(value, vague, reference);
    return dated.written() == null ? this : dated;
  }

  /** What dates without a year are reckoned from. */
  public enum Reference {
    /** The document creation time. */
    DCT,
    /** The latest earlier date in the text. */
    NARRATIVE,
    /** Whichever suits the document. */
    AUTO
  }
}
