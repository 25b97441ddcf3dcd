package org.postil.training.minilm.stance;

import java.util.List;
import org.postil.stance.Caution;
import org.postil.stance.model.StanceModel;

/**
 * A name in a sentence of news, with what a reader says of it.
 *
 * @param forms the words of its sentence
 * @param first first word of the name
 * @param last last word of the name, inclusive
 * @param kind PER, ORG, LOC or MISC
 * @param labels what it may be labelled, the reader's own choice first; see {@link StanceModel}
 */
record JudgedTarget(String[] forms, int first, int last, String kind, List<Integer> labels) {

  private static final double ELSEWHERE = 0.7;

  /** What annotators are told of such a name when nobody has set anything but the share. */
  Caution caution(double neutralShare) {
    boolean actor = kind.equals("PER") || kind.equals("ORG");
    return new Caution(neutralShare, actor ? 0 : ELSEWHERE);
  }

  /** Whether only one position was right to the reader. */
  boolean isClear() {
    return labels.size() == 1 && labels.get(0) != StanceModel.NEUTRAL;
  }
}
