package org.postil.io.text.internal.dating;

import java.util.Locale;
import java.util.Set;

/** The words that dates are made of. */
final class DateWords {

  private static final Set<String> WORDS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "tues",
          "wed",
          "thu",
          "thur",
          "thurs",
          "fri",
          "sat",
          "sun",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "st",
          "nd",
          "rd",
          "th",
          "of",
          "at",
          "on",
          "am",
          "pm",
          "a",
          "p",
          "m",
          "t",
          "z",
          "gmt",
          "utc",
          "est",
          "edt",
          "cet",
          "cest",
          "bst",
          "published",
          "posted",
          "date",
          "dated",
          "created");

  private DateWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
