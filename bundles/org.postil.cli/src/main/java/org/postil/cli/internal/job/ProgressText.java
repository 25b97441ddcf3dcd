package org.postil.cli.internal.job;

import java.time.Duration;
import java.util.Locale;
import org.postil.cli.internal.Sizes;

/** Progress in words, and as a bar. */
final class ProgressText {

  private static final int BAR = 20;

  private ProgressText() {}

  /** A line such as {@code 1,234 documents, 56.7/s, 42 %, 2:13 left}. */
  static String words(Snapshot now, Duration elapsed) {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%,d", now.done()));
    text.append(now.done() == 1 ? " document" : " documents");
    double seconds = elapsed.toMillis() / 1000.0;
    if (seconds > 0) {
      text.append(String.format(Locale.ROOT, ", %.1f/s", now.done() / seconds));
    }
    if (now.failed() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d failed", now.failed()));
    }
    if (now.fraction() >= 0) {
      text.append(", ").append((int) (100 * now.fraction())).append(" %");
    }
    if (now.fraction() > 0 && now.fraction() < 1) {
      long left = (long) (elapsed.toMillis() * (1 - now.fraction()) / now.fraction());
      text.append(", ").append(Sizes.text(Duration.ofMillis(left))).append(" left");
    }
    return now.state().isEmpty() ? text.toString() : text + ", " + now.state();
  }

  /** The same behind a bar, cut to the width of the terminal. */
  static String bar(Snapshot now, Duration elapsed, int width) {
    int filled = (int) Math.round(BAR * Math.max(0, now.fraction()));
    String bar = "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] ";
    String line = (now.fraction() < 0 ? "" : bar) + words(now, elapsed);
    return line.length() < width ? line : line.substring(0, width - 1);
  }
}
