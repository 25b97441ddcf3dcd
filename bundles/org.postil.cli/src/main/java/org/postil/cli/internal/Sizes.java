package org.postil.cli.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sizes and durations with their units, and writes durations. */
public final class Sizes {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([KMG]?)B?");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");

  private Sizes() {}

  /**
   * Reads a number of bytes.
   *
   * @param option name of the option, for the message
   * @param text for example {@code 64M}: K, M and G are powers of 1,024
   * @return bytes, at least 1
   * @throws CommandFailure if it is no size
   */
  public static long parse(String option, String text) {
    Matcher matcher = SIZE.matcher(text.toUpperCase(Locale.ROOT));
    long bytes =
        matcher.matches()
            ? Long.parseLong(matcher.group(1))
                << 10 * " KMG".indexOf((matcher.group(2) + " ").charAt(0))
            : 0;
    if (bytes < 1) {
      throw CommandFailure.usage(
          "Cannot use " + option + " [" + text + "]: expected bytes, for example 500K or 64M");
    }
    return bytes;
  }

  /**
   * Reads a duration.
   *
   * @param option name of the option, for the message
   * @param text for example {@code 60}, {@code 60s}, {@code 2m}; seconds when there is no unit
   * @return the duration, longer than zero
   * @throws CommandFailure if it is no duration
   */
  public static Duration duration(String option, String text) {
    Matcher matcher = TIME.matcher(text.toLowerCase(Locale.ROOT));
    Duration duration = Duration.ZERO;
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      String unit = matcher.group(2) == null ? "s" : matcher.group(2);
      duration =
          switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
          };
    }
    if (duration.isZero()) {
      throw CommandFailure.usage(
          "Cannot use " + option + " [" + text + "]: expected a time, for example 60s or 2m");
    }
    return duration;
  }

  /**
   * Writes a duration for people.
   *
   * @param duration how long
   * @return for example {@code 4.2 s}, {@code 3:07} or {@code 1:02:03}
   */
  public static String text(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
