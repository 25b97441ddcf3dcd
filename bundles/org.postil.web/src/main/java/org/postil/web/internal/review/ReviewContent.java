package org.postil.web.internal.review;

import java.util.Locale;
import org.postil.web.internal.http.Problem;

/** Which layers of a document are wanted. */
public enum ReviewContent {
  /** Those of the last run and imported ones, whatever people decided. */
  MACHINE,
  /** Those of machines without what people rejected, with what they corrected and added. */
  REVIEWED,
  /** Only what people said is there. */
  GOLD;

  /**
   * The choice of a request.
   *
   * @param name what a browser sent
   * @return the choice
   */
  public static ReviewContent of(String name) {
    for (ReviewContent each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
        return each;
      }
    }
    throw Problem.bad(
        "Cannot export [" + name + "] as [content]: expected machine, reviewed or gold");
  }
}
