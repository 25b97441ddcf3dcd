package org.postil.web.internal.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postil.web.internal.http.Problem;

/** How far people are with a document. */
public enum Status {
  /** Nobody decided anything. */
  UNTOUCHED,
  /** Somebody did. */
  IN_WORK,
  /** A person called it done. */
  DONE,
  /** The last run failed on it, and nobody called it done. */
  FAILED;

  /**
   * The name that browsers use.
   *
   * @return for example {@code in-work}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The status with a label.
   *
   * @param label what a browser sent
   * @return the status
   */
  public static Status of(String label) {
    for (Status each : values()) {
      if (each.label().equals(label)) {
        return each;
      }
    }
    throw Problem.bad("Cannot use the status [" + label + "]: expected one of " + labels());
  }

  private static List<String> labels() {
    return Arrays.stream(values()).map(Status::label).toList();
  }
}
