package org.postil.api.io;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A source cannot be imported. The message names the source, the fault and the remedy. */
public class ImportException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses a source.
   *
   * @param message what is wrong, what was expected and what to do
   */
  public ImportException(String message) {
    this(message, null);
  }

  /**
   * Refuses a source.
   *
   * @param message what is wrong, what was expected and what to do
   * @param cause what was thrown, or null
   */
  public ImportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
