package org.postil.search.internal.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits texts and queries into words: letters, marks and digits, in lower case and NFKC. In
 * scripts without spaces each character counts as a word, so that a run of them is a phrase.
 */
public final class Words {

  private static final String ALONE =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
  private static final Pattern WORD =
      Pattern.compile("[" + ALONE + "]\\p{M}*|[\\p{L}\\p{M}\\p{N}&&[^" + ALONE + "]]+");
  private static final int LONGEST = 200;

  private Words() {}

  /**
   * A word of a text.
   *
   * @param term as it is searched for
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   */
  public record Word(String term, int begin, int end) {}

  /**
   * The words of a text.
   *
   * @param text any text
   * @return in order
   */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(term(matcher.group()), matcher.start(), matcher.end()));
    }
    return words;
  }

  private static String term(String word) {
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
  }
}
