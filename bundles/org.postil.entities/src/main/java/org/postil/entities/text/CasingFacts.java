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

  private static final int SEEN = 8;
  private static final int[] NONE = new int[1];

  private final Map<String, int[]> flags = new HashMap<>();

  private CasingFacts() {}

  /** Gives the words of a document in small letters. */
  @FunctionalInterface
  public interface SmallLetters {

    /** A word by the number of its sentence and its own in there. */
    String of(int sentence, int word);
  }

  /** Collects the facts of a document. */
  public static CasingFacts of(List<WordSequence> sentences) {
    return of(sentences, (s, i) -> Spelling.lower(sentences.get(s).words().get(i).form()));
  }

  /**
   * Collects the facts of a document.
   *
   * @param small gives words in small letters, from a memory perhaps
   */
  public static CasingFacts of(List<WordSequence> sentences, SmallLetters small) {
    CasingFacts facts = new CasingFacts();
    for (int s = 0; s < sentences.size(); s++) {
      facts.collect(sentences.get(s), s, small);
    }
    return facts;
  }

  private void collect(WordSequence sentence, int number, SmallLetters small) {
    boolean start = true;
    List<Word> words = sentence.words();
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).form();
      if (Character.isLetter(form.charAt(0))) {
        int[] cell = flags.computeIfAbsent(small.of(number, i), w -> new int[1]);
        cell[0] |= fact(form, start, sentence.heading(), cell[0]);
        start = false;
      } else {
        start |= opensSentence(form);
      }
    }
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
