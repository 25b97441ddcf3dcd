package org.postil.io.text.internal.decode;

/** Thrown when bytes are not text. The message is the end of a sentence that names the source. */
public final class UnreadableTextException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes an exception with what was found and what was expected. */
  public UnreadableTextException(String message) {
    super(message);
  }
}
