package org.postil.stance.internal.features;

import org.postil.stance.model.WordTable;

/**
 * What features ask of the words of a sentence, whatever the target. Names other than the first
 * word stand for one word {@code NAME}, and numbers for one, so that the model holds nothing
 * against anybody.
 */
public final class SentenceFacts {

  static final long NAME = WordHash.of("\u0001name");

  private static final String OPENS_SENTENCE = ".!?“\":‘";
  private static final int NEGATION_REACH = 3;
  private static final float NEGATED = -0.74f;

  private final String[] forms;
  private final long[] hashes;
  private final int[] rows;
  private final float[][] vectors;
  private final float[] valences;
  private final boolean[] breaks;

  /**
   * Facts about words.
   *
   * @param forms the words of one sentence, as written
   */
  public SentenceFacts(String[] forms, WordMemory words) {
    this.forms = forms;
    hashes = new long[forms.length];
    rows = new int[forms.length];
    vectors = new float[forms.length][];
    valences = new float[forms.length];
    breaks = new boolean[forms.length];
    int negation = -NEGATION_REACH - 1;
    for (int i = 0; i < forms.length; i++) {
      KnownWord word = words.of(forms[i]);
      look(i, word);
      if (valences[i] != 0 && i - negation <= NEGATION_REACH) {
        valences[i] *= NEGATED;
      }
      negation = word.negation() ? i : negation;
    }
  }

  private void look(int i, KnownWord word) {
    breaks[i] = word.separates();
    if (i > 0 && word.canBeName() && OPENS_SENTENCE.indexOf(forms[i - 1].charAt(0)) < 0) {
      hashes[i] = NAME;
      rows[i] = WordTable.UNKNOWN;
    } else {
      hashes[i] = word.hash();
      rows[i] = word.row();
      vectors[i] = word.vector();
      valences[i] = word.valence();
    }
  }

  public int size() {
    return forms.length;
  }

  String form(int word) {
    return forms[word];
  }

  long hash(int word) {
    return hashes[word];
  }

  int row(int word) {
    return rows[word];
  }

  /** The vector of a word that has a row. */
  float[] vector(int word) {
    return vectors[word];
  }

  /** Valence from the lexicon, turned round after a negation. */
  float valence(int word) {
    return valences[word];
  }

  boolean isBreak(int word) {
    return breaks[word];
  }
}
