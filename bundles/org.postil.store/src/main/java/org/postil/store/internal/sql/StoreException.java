package org.postil.store.internal.sql;

import java.io.IOException;

/** The store cannot do what was asked. The message names the file and the remedy. */
public final class StoreException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses.
   *
   * @param message a sentence for people
   */
  public StoreException(String message) {
    super(message);
  }

  /**
   * Refuses.
   *
   * @param message a sentence for people
   * @param cause what was thrown
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
