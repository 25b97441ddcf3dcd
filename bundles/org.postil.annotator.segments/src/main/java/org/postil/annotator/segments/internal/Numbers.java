package org.postil.annotator.segments.internal;

/** Numbers as news writes them: {@code 3,400}, {@code 4.2}, {@code 10:40}, {@code 5th}. */
final class Numbers {

  private Numbers() {}

  /** The end of the number that begins a word, or {@code begin} when none does. */
  static int end(String text, int begin, int end) {
    int i = begin;
    if (i + 1 < end && isSign(text.charAt(i))) {
      i++;
    }
    if (!Chars.isDigit(text.charAt(i)) && !isPoint(text.charAt(i))) {
      return begin;
    }
    int afterDigit = begin;
    while (i < end) {
      char c = text.charAt(i);
      if (Chars.isDigit(c)) {
        afterDigit = i + 1;
      } else if (!isPoint(c) || i + 1 == end || !Chars.isDigit(text.charAt(i + 1))) {
        break;
      }
      i++;
    }
    return afterDigit;
  }

  /** Whether a word is a number, an ordinal or a decade. */
  static boolean isNumber(String text, int begin, int end) {
    int digits = end(text, begin, end);
    if (digits == begin) {
      return false;
    }
    return digits == end || isSuffix(text, digits, end);
  }

  /** A date or telephone number: three groups of digits or more, joined by hyphens. */
  static boolean isGroups(String text, int begin, int end) {
    int hyphens = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '-') {
        hyphens++;
      } else if (!Chars.isDigit(c)) {
        return false;
      }
    }
    return hyphens > 1;
  }

  private static boolean isSuffix(String text, int begin, int end) {
    String suffix = text.substring(begin, end);
    return switch (suffix) {
      case "s", "st", "nd", "rd", "th", "'s", "’s" -> true;
      default -> false;
    };
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+' || Chars.isApostrophe(c);
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',' || c == ':';
  }
}
