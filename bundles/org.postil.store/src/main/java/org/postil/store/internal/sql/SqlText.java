package org.postil.store.internal.sql;

/** Which strings a text column gives back as they were. */
public final class SqlText {

  private SqlText() {}

  /**
   * Refuses strings that would be cut or replaced.
   *
   * @param operation what is being done, as it follows "Cannot"
   * @param what what the string is
   * @param value the string
   * @throws StoreException if it is empty, or holds a NUL or half of a surrogate pair
   */
  public static void require(String operation, String what, String value) throws StoreException {
    boolean plain = value.codePoints().noneMatch(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff));
    if (value.isEmpty() || !plain) {
      throw new StoreException(
          "Cannot "
              + operation
              + ": expected "
              + what
              + " that is not empty, without NUL and half surrogate pairs, found ["
              + value
              + "]; choose another");
    }
  }
}
