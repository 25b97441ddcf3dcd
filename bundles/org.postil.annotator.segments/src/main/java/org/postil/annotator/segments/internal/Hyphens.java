package org.postil.annotator.segments.internal;

import java.util.Locale;

/**
 * Decides which hyphens part tokens, after the English Web Treebank: compounds are cut ({@code
 * U.S.-led}), prefixes, codes and dates in digits are not ({@code co-operate}, {@code F-16}, {@code
 * 2025-03-18}).
 */
final class Hyphens {

  private Hyphens() {}

  /** The length of the hyphens at {@code i} when they are a token of their own, else 0. */
  static int separatorLength(Vocabulary vocabulary, String text, int begin, int i, int end) {
    int run = i;
    while (run < end && text.charAt(run) == '-') {
      run++;
    }
    if (run - i > 1) {
      return run - i;
    }
    if (i == begin || i + 1 == end) {
      return 0;
    }
    return isJoin(vocabulary, text, begin, i, end) ? 0 : 1;
  }

  private static boolean isJoin(Vocabulary vocabulary, String text, int begin, int i, int end) {
    if (Chars.isDigit(text.charAt(i + 1))) {
      return Chars.isDigit(text.charAt(i - 1))
          ? Numbers.isGroups(text, begin, end)
          : isCode(text, begin, i);
    }
    int from = i;
    while (from > begin && Chars.isWordLetter(text.charAt(from - 1))) {
      from--;
    }
    if (i - from == 1 || from > begin && text.charAt(from - 1) == '-') {
      return i - from == 1 && from == begin;
    }
    return i > from
        && from == begin
        && vocabulary.is(WordClass.PREFIX, text.substring(from, i).toLowerCase(Locale.ROOT));
  }

  /** Letters of a code stand before the number: {@code COVID-19}, {@code F-16}, {@code ISS-2}. */
  private static boolean isCode(String text, int begin, int i) {
    for (int j = begin; j < i; j++) {
      char c = text.charAt(j);
      if (!Character.isUpperCase(c) && !Chars.isDigit(c)) {
        return j > begin && i - begin <= 8 && Character.isUpperCase(text.charAt(begin));
      }
    }
    return true;
  }
}
