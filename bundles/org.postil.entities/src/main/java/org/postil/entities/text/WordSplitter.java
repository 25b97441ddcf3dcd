package org.postil.entities.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits sentences into words so that every boundary that a name may have is a boundary of words:
 * at hyphens and slashes, before a possessive or a contraction, and around punctuation. Tokens are
 * not read, so training and running see the same words whatever the tokenizer. Immutable.
 */
public final class WordSplitter {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "mt", "ft", "inc", "corp", "co", "ltd", "llc",
          "jr", "sr", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "maj", "cmdr", "adm",
          "rev", "hon", "pres", "no", "vs", "bros", "plc", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sep", "sept", "oct", "nov", "dec", "calif", "fla", "mass", "conn", "pa", "va",
          "ill", "ind", "mich", "minn", "tenn", "tex", "wash", "ariz", "colo", "okla", "univ",
          "dept", "assn", "etc");

  private static final String OPENING = "([{<\"'\u201c\u2018";
  private static final String CLOSING = ")]}>\"'\u201d\u2019.,;:!?";
  private static final Set<String> CONTRACTIONS = Set.of("s", "re", "ve", "ll", "d", "m");

  /**
   * Splits a sentence.
   *
   * @param text the text of the document
   * @param begin where the sentence begins, in UTF-16 code units
   * @param end where it ends, exclusive
   * @return its words in order; white space belongs to none
   */
  public List<Word> split(CharSequence text, int begin, int end) {
    List<Word> words = new ArrayList<>((end - begin) / 5 + 2);
    int at = begin;
    while (at < end) {
      int next = at;
      while (next < end && !isSpace(text.charAt(next))) {
        next++;
      }
      if (next > at) {
        splitChunk(text, at, next, words);
      }
      at = next + 1;
    }
    return words;
  }

  /** Splits what stands between two spaces. An address is one word, without marks around it. */
  private static void splitChunk(CharSequence text, int begin, int end, List<Word> words) {
    int first = begin;
    while (first < end && OPENING.indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    int last = end;
    while (last > first && CLOSING.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    if (isAddress(text, first, last)) {
      splitWords(text, begin, first, words);
      words.add(word(text, first, last));
      splitWords(text, last, end, words);
    } else {
      splitWords(text, begin, end, words);
    }
  }

  private static void splitWords(CharSequence text, int begin, int end, List<Word> words) {
    int at = begin;
    while (at < end) {
      int next = endOfWord(text, at, end);
      words.add(word(text, at, next));
      at = next;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Word word(CharSequence text, int begin, int end) {
    return new Word(text.subSequence(begin, end).toString(), begin, end);
  }

  private static boolean isAddress(CharSequence text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '@' && i > begin && i + 1 < end) {
        return true;
      }
      if (c == ':' && i + 2 < end && text.charAt(i + 1) == '/' && text.charAt(i + 2) == '/') {
        return true;
      }
    }
    return end - begin > 4 && "www.".contentEquals(text.subSequence(begin, begin + 4));
  }

  private static int endOfWord(CharSequence text, int at, int end) {
    if (isApostrophe(text.charAt(at))) {
      int suffix = endOfLetters(text, at + 1, end);
      boolean contraction =
          suffix == end || !isWordCharacter(text, suffix) && !isApostrophe(text.charAt(suffix));
      return contraction && isContraction(text, at + 1, suffix) ? suffix : at + 1;
    }
    if (!isWordCharacter(text, at)) {
      return endOfPunctuation(text, at, end);
    }
    int i = at;
    while (i < end) {
      if (isWordCharacter(text, i)) {
        i += Character.charCount(Character.codePointAt(text, i));
      } else if (i + 1 < end && joins(text, at, i, end)) {
        i++;
      } else {
        break;
      }
    }
    i = beforeNegation(text, at, i);
    return i < end && text.charAt(i) == '.' && keepsPeriod(text, at, i) ? i + 1 : i;
  }

  private static int endOfPunctuation(CharSequence text, int at, int end) {
    int i = at + Character.charCount(Character.codePointAt(text, at));
    char first = text.charAt(at);
    while ((first == '.' || first == '-') && i < end && text.charAt(i) == first) {
      i++;
    }
    return Math.min(i, end);
  }

  /** Whether the mark at {@code i} stands inside a word: O'Brien, U.S, 1,000, AT&amp;T. */
  private static boolean joins(CharSequence text, int begin, int i, int end) {
    char c = text.charAt(i);
    if (!isWordCharacter(text, i + 1)) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (isApostrophe(c)) {
      return Character.isLetter(after)
          && !isContraction(text, i + 1, endOfLetters(text, i + 1, end));
    }
    return switch (c) {
      case '.' -> !Character.isUpperCase(after) || isInitial(text, begin, i);
      case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after) && i - begin < 4;
      case '_' -> true;
      default -> false;
    };
  }

  /** Whether one letter stands before the period: U.S, but not Gov.Smith. */
  private static boolean isInitial(CharSequence text, int begin, int period) {
    return period - begin == 1 || text.charAt(period - 2) == '.';
  }

  /** Leaves {@code n't} for the next word: the end of {@code did} in {@code didn't}. */
  private static int beforeNegation(CharSequence text, int begin, int end) {
    int length = end - begin;
    boolean negation =
        length > 3
            && (text.charAt(end - 1) == 't' || text.charAt(end - 1) == 'T')
            && isApostrophe(text.charAt(end - 2))
            && (text.charAt(end - 3) == 'n' || text.charAt(end - 3) == 'N');
    return negation ? end - 3 : end;
  }

  private static boolean keepsPeriod(CharSequence text, int begin, int period) {
    int length = period - begin;
    if (length == 1) {
      return Character.isUpperCase(text.charAt(begin));
    }
    if (length > 6 || !Character.isLetter(text.charAt(begin))) {
      return false;
    }
    String stem = text.subSequence(begin, period).toString();
    return stem.indexOf('.') > 0 || ABBREVIATIONS.contains(stem.toLowerCase(Locale.ROOT));
  }

  private static boolean isContraction(CharSequence text, int begin, int end) {
    return end > begin
        && end - begin <= 2
        && CONTRACTIONS.contains(text.subSequence(begin, end).toString().toLowerCase(Locale.ROOT));
  }

  private static int endOfLetters(CharSequence text, int at, int end) {
    int i = at;
    while (i < end && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '`' || c == '\u2018';
  }

  private static boolean isWordCharacter(CharSequence text, int i) {
    int c = Character.codePointAt(text, i);
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
