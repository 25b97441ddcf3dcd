package org.postil.search.internal.hits;

import org.jspecify.annotations.Nullable;
import org.postil.api.search.QueryException;

/**
 * Where the lines of an answer begin.
 *
 * @param document the first document that may have lines
 * @param skipped hits of that document that were shown before
 */
public record Cursor(String document, int skipped) {

  private static final Cursor START = new Cursor("", 0);

  /**
   * Reads where the answer before ended.
   *
   * @param text what it said; null for the start
   * @return the place
   * @throws QueryException if it is none
   */
  public static Cursor of(@Nullable String text) throws QueryException {
    if (text == null) {
      return START;
    }
    int mark = text.indexOf('~');
    try {
      if (mark > 0) {
        return new Cursor(
            text.substring(mark + 1), Integer.parseUnsignedInt(text.substring(0, mark), 10));
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new QueryException(
        "Cannot go on at [" + text + "]: expected where the answer before ended", 0);
  }

  String text() {
    return skipped + "~" + document;
  }
}
