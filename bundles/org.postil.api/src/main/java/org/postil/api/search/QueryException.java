package org.postil.api.search;

/** A query cannot be understood. The message is a sentence for the person who wrote it. */
public final class QueryException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * Refuses a query.
   *
   * @param message what is wrong and what to do
   * @param position where in the query it begins to be wrong, in UTF-16 code units
   */
  public QueryException(String message, int position) {
    super(message);
    this.position = position;
  }

  /**
   * Where the query begins to be wrong.
   *
   * @return in UTF-16 code units from 0; the length of the query if something is missing at its end
   */
  public int position() {
    return position;
  }
}
