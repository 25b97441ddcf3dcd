package org.postil.entities.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How each word is written elsewhere in a document: a name is seldom seen in small letters. */
public final class CasingFacts {

  /** The word occurs in small letters. */
  public static final int SMALL = 1;

  /** The word occurs with a capital inside a sentence, where grammar does not ask for one. */
  public static final int CAPITAL_INSIDE = 2;

  /** The word occurs with a capital more than once. */
  public static final int CAPITAL_AGAIN = 4;

  private static final int SEEN = 8;
  private static final int[] NONE = new int[1];

  private final Map<String, int[]> flags = new HashMap<>();

  private CasingFacts() {}

  /** Collects the facts of a document. */
  public static CasingFacts of(List<WordSequence> sentences) {
    return of(sentences, Spelling::lower);
  }

  /**
   * Collects the facts of a document.
   *
   * @param lower gives words in small letters, from a memory perhaps
   */
  public static CasingFacts of(List<WordSequence> sentences, UnaryOperator<String> lower) {
    CasingFacts facts = new CasingFacts();
    for (WordSequence sentence : sentences) {
      boolean start = true;
      for (Word word : sentence.words()) {
        String form = word.form();
        if (Character.isLetter(form.charAt(0))) {
          int[] cell = facts.flags.computeIfAbsent(lower.apply(form), w -> new int[1]);
          cell[0] |= fact(form, start, sentence.heading(), cell[0]);
          start = false;
        } else {
          start |= opensSentence(form);
        }
      }
    }
    return facts;
  }

  private static int fact(String form, boolean start, boolean heading, int before) {
    if (!Spelling.isCapitalised(form)) {
      return SMALL;
    }
    if (heading) {
      return 0;
    }
    int inside = start ? 0 : CAPITAL_INSIDE;
    return inside | ((before & SEEN) == 0 ? SEEN : CAPITAL_AGAIN);
  }

  /** The facts about a word given in lower case, or 0 when there are none. */
  public int of(String lower) {
    return flags.getOrDefault(lower, NONE)[0] & ~SEEN;
  }

  private static boolean opensSentence(String mark) {
    return switch (mark) {
      case "\"", "\u201c", ":", "``", "(", "-", "--", "\u2014", "\u2022", "*" -> true;
      default -> false;
    };
  }
}
