package org.postil.engine.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.apache.uima.UIMAException;
import org.postil.api.engine.Failure;
import org.postil.cas.LayerConflict;

/** Turns what was thrown into failures that hold no classes of the bundle that threw it. */
final class Failures {

  private static final int LONGEST_TRACE = 16_000;

  private Failures() {}

  static Failure of(String annotator, Throwable thrown) {
    Throwable root = root(thrown);
    return new Failure(annotator, cause(root), message(root), trace(thrown));
  }

  static Failure timeout(String annotator, Duration limit, Thread thread) {
    StringBuilder trace = new StringBuilder();
    for (StackTraceElement element : thread.getStackTrace()) {
      trace.append("\tat ").append(element).append('\n');
    }
    return new Failure(
        annotator,
        Failure.Cause.TIMEOUT,
        "took longer than the limit of "
            + limit.toMillis() / 1000.0
            + " s for one document; its thread was given up and replaced. Raise the limit"
            + " (--time-limit) or leave the annotator out",
        shorten(trace.toString()));
  }

  static Failure gone(String message) {
    return new Failure("host", Failure.Cause.ANNOTATOR_GONE, message, "");
  }

  /** What an annotator threw, without the wrapping that UIMA puts around it. */
  static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root instanceof UIMAException && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** Why something failed; with the class of what was thrown unless its message is a sentence. */
  static String reason(Throwable root) {
    String message = root.getLocalizedMessage();
    boolean forPeople =
        root instanceof Exception
            && !(root instanceof NullPointerException
                || root instanceof ClassCastException
                || root instanceof IndexOutOfBoundsException
                || root instanceof ReflectiveOperationException
                || root instanceof NumberFormatException);
    return message != null && forPeople && message.strip().contains(" ")
        ? message.strip().replaceFirst("[.]$", "")
        : root.toString();
  }

  private static Failure.Cause cause(Throwable root) {
    if (root instanceof OutOfMemoryError) {
      return Failure.Cause.MEMORY;
    }
    if (root instanceof LayerConflict) {
      return Failure.Cause.CONTRACT;
    }
    return root instanceof Error ? Failure.Cause.ERROR : Failure.Cause.EXCEPTION;
  }

  private static String message(Throwable root) {
    String message = root.getLocalizedMessage();
    return root instanceof LayerConflict && message != null
        ? message
        : root.getClass().getName() + (message == null ? "" : ": " + message);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return shorten(text.toString());
  }

  private static String shorten(String trace) {
    return trace.length() <= LONGEST_TRACE
        ? trace
        : trace.substring(0, LONGEST_TRACE) + "\n… " + trace.length() + " characters in all";
  }
}
