package org.postil.annotator.segments.internal;

import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.tokenize.DefaultTokenContextGenerator;
import opennlp.tools.tokenize.TokenContextGenerator;

/**
 * OpenNLP's opinion on where tokens end inside a word, asked for where the rules have none. The
 * opinion depends on the word alone, so it is remembered.
 */
final class TokenEndModel {

  private static final String SPLIT = "T";
  private static final int LONGEST_WORD = 64;
  private static final int MOST_REMEMBERED = 20_000;
  private static final int[] NOWHERE = {};

  private final MaxentModel model;
  private final TokenContextGenerator contexts = new DefaultTokenContextGenerator();
  private final Map<String, int[]> remembered = new HashMap<>();

  TokenEndModel(MaxentModel model) {
    this.model = model;
  }

  /** Offsets within the word at which it is cut, in order. */
  int[] splits(String word) {
    if (word.length() > LONGEST_WORD) {
      return NOWHERE;
    }
    int[] known = remembered.get(word);
    if (known == null) {
      known = decide(word);
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(word, known);
    }
    return known;
  }

  private int[] decide(String word) {
    int[] found = new int[word.length()];
    int count = 0;
    for (int i = 1; i < word.length(); i++) {
      double[] outcomes = model.eval(contexts.getContext(word, i));
      if (!isInsideCharacter(word, i) && SPLIT.equals(model.getBestOutcome(outcomes))) {
        found[count++] = i;
      }
    }
    return java.util.Arrays.copyOf(found, count);
  }

  private static boolean isInsideCharacter(String word, int i) {
    return Character.isLowSurrogate(word.charAt(i)) || Character.isHighSurrogate(word.charAt(i - 1))
        ? Character.isSurrogatePair(word.charAt(i - 1), word.charAt(i))
        : Character.getType(word.charAt(i)) == Character.NON_SPACING_MARK;
  }
}
