package org.postil.entities.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each word is written elsewhere in a document: a name is seldom seen in small letters. */
public final class CasingFacts {

  /** The word occurs in small letters. */
  public static final int SMALL = 1;

  /** The word occurs with a capital inside a sentence, where grammar does not ask for one. */
  public static final int CAPITAL_INSIDE = 2;

  /** The word occurs with a capital more than once. */
  public static final int CAPITAL_AGAIN = 4;

  private final Map<String, Integer> flags;

  private CasingFacts(Map<String, Integer> flags) {
    this.flags = flags;
  }

  /** Collects the facts of a document. */
  public static CasingFacts of(List<WordSequence> sentences) {
    Map<String, Integer> flags = new HashMap<>();
    Map<String, Boolean> seen = new HashMap<>();
    for (WordSequence sentence : sentences) {
      boolean start = true;
      for (Word word : sentence.words()) {
        String form = word.form();
        if (!Character.isLetter(form.charAt(0))) {
          start |= opensSentence(form);
          continue;
        }
        String lower = Spelling.lower(form);
        int fact = 0;
        if (!Spelling.isCapitalised(form)) {
          fact = SMALL;
        } else if (!sentence.heading()) {
          fact = start ? 0 : CAPITAL_INSIDE;
          fact |= seen.put(lower, true) == null ? 0 : CAPITAL_AGAIN;
        }
        flags.merge(lower, fact, (a, b) -> a | b);
        start = false;
      }
    }
    return new CasingFacts(flags);
  }

  /** The facts about a word given in lower case, or 0 when there are none. */
  public int of(String lower) {
    return flags.getOrDefault(lower, 0);
  }

  private static boolean opensSentence(String mark) {
    return switch (mark) {
      case "\"", "\u201c", ":", "``", "(", "-", "--", "\u2014", "\u2022", "*" -> true;
      default -> false;
    };
  }
}
