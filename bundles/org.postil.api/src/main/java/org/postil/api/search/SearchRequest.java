package org.postil.api.search;

import org.jspecify.annotations.Nullable;

/**
 * What is searched for, and how much of it is shown.
 *
 * @param query a query, in the language that {@code docs/search.md} describes
 * @param limit most lines to show; 0 for counts alone
 * @param context most text to show on each side of a hit, in UTF-16 code units
 * @param after where the answer before ended, from {@link SearchAnswer#next}; null for the first
 */
public record SearchRequest(String query, int limit, int context, @Nullable String after) {

  /** Context that fits a hit into a line. */
  public static final int CONTEXT = 60;

  /** Checks the numbers. */
  public SearchRequest {
    if (limit < 0 || context < 0) {
      throw new IllegalArgumentException(
          "Cannot search for "
              + limit
              + " lines with "
              + context
              + " code units of context: expected numbers from 0");
    }
  }

  /**
   * The first lines that a query finds.
   *
   * @param query the query
   * @param limit most lines to show
   * @return a request with usual context
   */
  public static SearchRequest first(String query, int limit) {
    return new SearchRequest(query, limit, CONTEXT, null);
  }
}
