package org.postil.io.text.internal.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the weekday that stands with a date with the calendar. */
final class Weekdays {

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|day|sday|nesday|rsday|urday)?\\b"
              + "(?=\\.?,? ?(?:\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))");

  private Weekdays() {}

  /**
   * Whether no weekday before a day or a time in a line contradicts a date.
   *
   * @param line a line
   * @param date its date
   */
  static boolean agree(String line, LocalDate date) {
    Matcher weekday = WEEKDAY.matcher(line.toLowerCase(Locale.ROOT));
    while (weekday.find()) {
      if (!weekday.group().startsWith(start(date.getDayOfWeek()))) {
        return false;
      }
    }
    return true;
  }

  private static String start(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
