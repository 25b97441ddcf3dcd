package org.postil.api.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * When a document was published, and how we know.
 *
 * @param value an ISO 8601 date or date-time, for example {@code 2025-07-31}
 * @param basis where the value comes from
 */
public record CreationTime(String value, Basis basis) {

  /** Where a creation time comes from. It is never taken from the file's modification time. */
  public enum Basis {
    /** Stated by metadata that came with the document. */
    METADATA,
    /** Read from the name of the file. */
    FILENAME,
    /** Read from the dateline of the article. */
    DATELINE,
    /** Given by the person who ran the import. */
    OPTION,
    /** Set by an analyst in the workbench. */
    ANALYST;

    /**
     * The name used in the type system and in exports.
     *
     * @return the constant's name in lower case
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that the value begins with a date. */
  public CreationTime {
    try {
      LocalDate.parse(value.substring(0, Math.min(10, value.length())));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Cannot read the creation time ["
              + value
              + "]: expected an ISO 8601 date such as 2025-07-31",
          e);
    }
  }

  /**
   * The day of publication.
   *
   * @return the date part of the value
   */
  public LocalDate date() {
    return LocalDate.parse(value.substring(0, 10));
  }
}
