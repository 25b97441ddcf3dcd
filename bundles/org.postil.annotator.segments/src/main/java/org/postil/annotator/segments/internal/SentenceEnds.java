package org.postil.annotator.segments.internal;

/** Decides after which words of a block a sentence ends. */
final class SentenceEnds {

  private static final double LIKELY = 0.5;
  private static final double SURE = 0.9;

  private final Vocabulary vocabulary;
  private final SentenceEndModel model;

  SentenceEnds(Vocabulary vocabulary, SentenceEndModel model) {
    this.vocabulary = vocabulary;
    this.model = model;
  }

  /** Whether a sentence ends after word {@code i}, which is not the last. */
  boolean after(String text, Spans words, int i) {
    int begin = words.begin(i);
    int mark = markIndex(text, begin, words.end(i));
    if (mark < begin) {
      return isLinkOnItsOwn(text, words, i);
    }
    char c = text.charAt(mark);
    if (Chars.isWideTerminator(c) || c == '۔' || c == '।' || c == '؟') {
      return true;
    }
    if (mark + 1 < words.end(i) && Chars.isDash(text.charAt(words.begin(i + 1)))) {
      return false;
    }
    NextWord next = NextWord.of(text, words, i + 1);
    if (c == '.' && (mark == begin || text.charAt(mark - 1) != '.')) {
      return fullStop(text, words, i, mark, next);
    }
    if (mark == begin && words.end(i) - begin > 1) {
      return false;
    }
    return c == '.' || c == '…' ? next.isUpper() : exclamation(text, words, i, mark, next);
  }

  /** The last terminator of a word, closing signs and footnote numbers skipped; else -1. */
  private static int markIndex(String text, int begin, int end) {
    int i = end - 1;
    char last = text.charAt(i);
    if (last < 128 && Character.isLetterOrDigit(last)) {
      return -1;
    }
    while (i > begin) {
      char c = text.charAt(i);
      if (c == ']' && Character.isDigit(text.charAt(i - 1))) {
        i = footnoteBegin(text, begin, i) - 1;
      } else if (Chars.isQuote(c) || Chars.isClosingBracket(c)) {
        i--;
      } else {
        break;
      }
    }
    return i >= begin && Chars.isTerminator(text.charAt(i)) ? i : -1;
  }

  private static int footnoteBegin(String text, int begin, int bracket) {
    int i = bracket - 1;
    while (i > begin && Character.isDigit(text.charAt(i))) {
      i--;
    }
    return text.charAt(i) == '[' ? i : bracket;
  }

  private boolean exclamation(String text, Spans words, int i, int mark, NextWord next) {
    int begin = words.begin(i);
    if (text.charAt(mark) == '!'
        && vocabulary.is(WordClass.EXCLAIMED, text.substring(begin, mark))) {
      return starts(next);
    }
    if (next.isLower()) {
      return mark + 1 == words.end(i) && model.probability(text, mark) > LIKELY;
    }
    return !quoteCloses(text, mark, words.end(i)) || !isAttribution(text, words, i + 1);
  }

  private static boolean quoteCloses(String text, int mark, int end) {
    return mark + 1 < end && Chars.isQuote(text.charAt(end - 1));
  }

  /** A name of at most three words and a verb of saying: {@code “Why?” Anna Smith asked}. */
  private boolean isAttribution(String text, Spans words, int from) {
    int most = Math.min(words.size(), from + 4);
    for (int i = from; i < most; i++) {
      String word = text.substring(words.begin(i), words.end(i));
      if (i > from && vocabulary.is(WordClass.CUE, NextWord.letters(word))) {
        return true;
      }
      if (!Character.isUpperCase(word.charAt(0))
          || vocabulary.is(WordClass.STARTER, word) && !isPronoun(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPronoun(String word) {
    return "I".equals(word) || "He".equals(word) || "She".equals(word);
  }

  private boolean fullStop(String text, Spans words, int i, int mark, NextWord next) {
    int begin =
        Abbreviations.lastPart(text, Abbreviations.skipOpeners(text, words.begin(i), mark), mark);
    String word = text.substring(Math.max(begin, mark - 24), mark);
    if (word.isEmpty()) {
      return next.isUpper() && !next.isStop();
    }
    boolean sign = mark + 1 < words.end(i);
    if (next.isLower()) {
      return !sign && !isAbbreviation(word) && lowerStarts(text, mark, word, next);
    }
    boolean closed = sign && !Abbreviations.isBracketed(text, words.begin(i), mark, words.end(i));
    if (isEnumerator(word, i) || isHalfOfHour(text, words, i, word)) {
      return false;
    }
    if (!closed && isAbbreviation(word) && isLoneDash(text, words, i + 1)) {
      return false;
    }
    return switch (AbbreviationKind.of(vocabulary, word, closed)) {
      case NONE -> true;
      case INNER -> false;
      case TITLE -> closed || startsAfterTitle(word, next);
      case NUMERIC -> !next.isDigit() && !next.isRoman();
      case MONTH -> !next.isDigit() && (starts(next) || model.probability(text, mark) > LIKELY);
      case HOUR -> !vocabulary.is(WordClass.CALENDAR, next.word());
      case FINAL -> closed || starts(next) && !goesOn(word, next) || endsAnyway(word, next);
      case INITIAL -> closed || afterInitial(text, words, i, next);
      case UNKNOWN -> starts(next) || model.probability(text, mark) > LIKELY;
    };
  }

  /** After a place or office a capital auxiliary is that of a headline. */
  private boolean goesOn(String word, NextWord next) {
    return word.contains(".") && vocabulary.is(WordClass.AUXILIARY, next.word());
  }

  /** The dash after a dateline: {@code LUND, N.C. — The}. */
  private static boolean isLoneDash(String text, Spans words, int i) {
    for (int j = words.begin(i); j < words.end(i); j++) {
      if (!Chars.isDash(text.charAt(j)) && text.charAt(j) != '-') {
        return false;
      }
    }
    return true;
  }

  /** {@code 3 p. m. Friday}, set with spaces. */
  private boolean isHalfOfHour(String text, Spans words, int i, String word) {
    if (i == 0 || !"m".equals(word)) {
      return false;
    }
    String before = text.substring(words.begin(i - 1), words.end(i - 1));
    boolean hour = "p.".equals(before) || "a.".equals(before);
    NextWord next = NextWord.of(text, words, i + 1);
    return hour && vocabulary.is(WordClass.CALENDAR, next.word());
  }

  /** After {@code etc.} a capital begins a sentence; after {@code Inc.} a number does. */
  private static boolean endsAnyway(String word, NextWord next) {
    return next.isDigit() && !word.contains(".") || "etc".equals(word) && next.isUpper();
  }

  /** A web address in full is set apart from a capital that follows it. */
  private static boolean isLinkOnItsOwn(String text, Spans words, int i) {
    return Links.hasScheme(text, words.begin(i))
        && (NextWord.of(text, words, i + 1).isUpper() || Links.hasScheme(text, words.begin(i + 1)));
  }

  private boolean isAbbreviation(String word) {
    return AbbreviationKind.of(vocabulary, word, false) != AbbreviationKind.NONE;
  }

  /** A word with a capital inside, as {@code iPhone}, or where OpenNLP is sure. */
  private boolean lowerStarts(String text, int mark, String word, NextWord next) {
    return next.hasInnerCapital() || word.length() > 3 && model.probability(text, mark) > 0.9;
  }

  /** Too long for an abbreviation. */
  private static boolean isLowerWord(String word, int shortest) {
    return word.length() >= shortest && word.chars().allMatch(Character::isLowerCase);
  }

  private boolean starts(NextWord next) {
    return vocabulary.is(WordClass.STARTER, next.word());
  }

  private boolean startsAfterTitle(String word, NextWord next) {
    boolean street = "St".equals(word) || "Ft".equals(word) || "Sr".equals(word);
    return street && starts(next);
  }

  /** {@code 1.} or {@code a.} at the head of a list item. */
  private static boolean isEnumerator(String word, int i) {
    if (i > 0 || word.length() > 3) {
      return false;
    }
    return word.chars().allMatch(Character::isDigit)
        || word.length() == 1
        || word.chars().allMatch(c -> "ivxIVX".indexOf(c) >= 0);
  }

  /** After a single letter a sentence ends if it was the name of a thing: {@code Plan B. The}. */
  private boolean afterInitial(String text, Spans words, int i, NextWord next) {
    if (i == 0) {
      return false;
    }
    String before = text.substring(words.begin(i - 1), words.end(i - 1));
    boolean numbered = "War".equals(before) || "Part".equals(before) || "Phase".equals(before);
    return numbered || starts(next) && !before.endsWith(".");
  }
}
