package org.postil.cli.internal.input;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file operation failed; the exceptions of java.nio only name the file. */
public final class Reasons {

  private Reasons() {}

  /**
   * The reason.
   *
   * @param thrown what was thrown
   * @return a clause such as {@code permission denied}
   */
  public static String of(Throwable thrown) {
    if (thrown instanceof AccessDeniedException) {
      return "permission denied; check who may read and write it";
    }
    if (thrown instanceof NoSuchFileException) {
      return "there is no such file or folder; check the path";
    }
    if (thrown instanceof FileAlreadyExistsException) {
      return "it exists already";
    }
    if (thrown instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    boolean saysEnough =
        (thrown instanceof IOException || thrown instanceof UncheckedIOException)
            && thrown.getMessage() != null;
    return saysEnough ? thrown.getMessage() : thrown.toString();
  }

  /**
   * The stack trace.
   *
   * @param thrown what was thrown
   * @return the text that {@link Throwable#printStackTrace()} prints
   */
  public static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
