package org.postil.entities.text;

import java.util.List;
import java.util.Set;

/**
 * Words in title case: headings, where capitals say little, and runs of them, which may be names.
 */
public final class TitleCase {

  private static final Set<String> FINAL_MARKS = Set.of(".", "!", "?", "\u2026", ";");
  private static final int LONG_WORD = 4;

  private TitleCase() {}

  /**
   * Whether a sentence is a heading in title case or capitals: no full stop at its end, at least
   * two words that could be small, and four of five of them capitalised.
   */
  public static boolean isTitle(List<Word> words) {
    if (words.size() < 3 || FINAL_MARKS.contains(words.get(words.size() - 1).form())) {
      return false;
    }
    int able = 0;
    int capitalised = 0;
    for (Word word : words.subList(1, words.size())) {
      String form = word.form();
      if (form.length() >= LONG_WORD && Character.isLetter(form.charAt(0))) {
        able++;
        capitalised += Spelling.isCapitalised(form) ? 1 : 0;
      }
    }
    return able >= 2 && capitalised * 5 >= able * 4;
  }

  /**
   * Where a run of title-cased words ends.
   *
   * @param first index of its first word, whatever its case
   * @param most words that it may have
   * @return the index after its last word
   */
  public static int endOfRun(List<Word> words, int first, int most) {
    int end = first + 1;
    while (end < words.size()
        && end < first + most
        && Spelling.isTitleCased(words.get(end).form())) {
      end++;
    }
    return end;
  }
}
