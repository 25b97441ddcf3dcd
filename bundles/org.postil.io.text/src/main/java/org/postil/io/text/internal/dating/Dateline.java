package org.postil.io.text.internal.dating;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads the date of a dateline: {@code MOSCOW, July 31, 2025 (Agency) —} at the start of the first
 * paragraph, or a line of its own with a date and nothing else to say. A date without a year is
 * left alone.
 */
public final class Dateline {

  /** A dateline is no longer than this. */
  private static final int LONGEST = 120;

  private Dateline() {}

  /**
   * The date of the dateline that a paragraph opens with.
   *
   * @param paragraph the paragraph
   * @return its date, empty when it opens with no dateline or one without a year
   */
  public static Optional<LocalDate> opening(String paragraph) {
    String start = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
    int dash = dash(start);
    if (dash < 0 || !startsWithPlace(start.substring(0, dash))) {
      return Optional.empty();
    }
    return WrittenDate.byName(start.substring(0, dash))
        .or(() -> WrittenDate.in(start.substring(0, dash)));
  }

  /**
   * The date of a line that says little else, such as {@code Thursday, July 31, 2025}.
   *
   * @param line a line
   * @return its date, empty when there is none with a year or the line says more
   */
  public static Optional<LocalDate> alone(String line) {
    return onlyDate(line) ? WrittenDate.in(line) : Optional.empty();
  }

  /**
   * Whether a line has a number and no words but those of dates and times.
   *
   * @param line a line
   */
  public static boolean onlyDate(String line) {
    return line.length() <= LONGEST / 2
        && line.chars().anyMatch(Character::isDigit)
        && wordsBeside(line) == 0;
  }

  /** The place of the first dash that ends a dateline; -1 when there is none. */
  private static int dash(String start) {
    for (int i = 1; i < start.length(); i++) {
      char unit = start.charAt(i);
      if (unit == '—' || unit == '–') {
        return i;
      }
      boolean hyphen = unit == '-' && start.charAt(i - 1) == ' ';
      if (hyphen && i + 1 < start.length() && " -".indexOf(start.charAt(i + 1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a dateline starts with a place in capitals or an agency in brackets. */
  private static boolean startsWithPlace(String dateline) {
    if (dateline.startsWith("(")) {
      return true;
    }
    int capitals = 0;
    for (int i = 0; i < dateline.length() && dateline.charAt(i) != ','; i++) {
      if (Character.isLowerCase(dateline.charAt(i))) {
        break;
      }
      capitals += Character.isUpperCase(dateline.charAt(i)) ? 1 : 0;
    }
    return capitals >= 3;
  }

  /** Number of words that are no part of a date or of what is said of dates. */
  private static int wordsBeside(String line) {
    int words = 0;
    for (String word : line.split("[^\\p{L}]+", -1)) {
      if (!word.isEmpty() && !DateWords.contains(word)) {
        words++;
      }
    }
    return words;
  }
}
