package org.postil.api.io;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A source cannot be imported. The message names the source, the fault and the remedy. Of a longer
 * one, begin and end are kept: it may quote what the source holds, which can be anything.
 */
public class ImportException extends IOException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 1200;
  private static final int KEPT_OF_THE_END = 400;

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
    super(shortened(message), cause);
  }

  private static String shortened(String message) {
    if (message.length() <= LONGEST) {
      return message;
    }
    int begin = LONGEST - KEPT_OF_THE_END;
    int end = message.length() - KEPT_OF_THE_END;
    begin -= Character.isHighSurrogate(message.charAt(begin - 1)) ? 1 : 0;
    end += Character.isLowSurrogate(message.charAt(end)) ? 1 : 0;
    return message.substring(0, begin) + " … " + message.substring(end);
  }
}
