package org.postil.stance.internal.features;

import java.util.Set;
import org.postil.stance.model.WordTable;

/**
 * What features ask of the words of a sentence, whatever the target. Names other than the first
 * word stand for one word {@code NAME}, and numbers for one, so that the model holds nothing
 * against anybody.
 */
public final class SentenceFacts {

  static final long NAME = WordHash.of("\u0001name");
  static final long NUMBER = WordHash.of("\u0001number");

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "n't", "none", "nobody", "nothing", "neither", "nor", "without",
          "hardly", "barely", "cannot", "fail", "failed", "fails", "refuse", "refused", "refuses",
          "deny", "denied", "denies");
  private static final Set<String> BREAKS =
      Set.of(",", ";", ":", "-", "–", "—", "(", ")", "“", "”", "\"", ".");
  private static final Set<String> STOP_WORDS =
      Set.of(
          "the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "or", "but", "is", "are",
          "was", "were", "be", "been", "has", "have", "had", "that", "this", "it", "its", "as",
          "by", "with", "from", "'s", "he", "she", "they", "his", "her", "their", "who", "which",
          "will", "would", "i", "you", "we");
  private static final String OPENS_SENTENCE = ".!?“\":‘";

  private final String[] forms;
  private final long[] hashes;
  private final int[] rows;
  private final float[] valences;
  private final boolean[] negations;
  private final boolean[] breaks;

  /**
   * Facts about words.
   *
   * @param forms the words of one sentence, as written
   */
  public SentenceFacts(String[] forms, WordTable words) {
    this.forms = forms;
    hashes = new long[forms.length];
    rows = new int[forms.length];
    valences = new float[forms.length];
    negations = new boolean[forms.length];
    breaks = new boolean[forms.length];
    for (int i = 0; i < forms.length; i++) {
      look(i, words);
    }
    for (int i = 0; i < forms.length; i++) {
      if (valences[i] != 0 && isNegated(i)) {
        valences[i] *= -0.74f;
      }
    }
  }

  private void look(int i, WordTable words) {
    String form = forms[i];
    long hash = WordHash.of(form);
    int row = words.row(hash);
    float valence = words.lexiconValence(row);
    String lower = form.length() > 8 ? form : form.toLowerCase(java.util.Locale.ROOT);
    lower = lower.replace('’', '\'').replace('`', '\'');
    negations[i] = NEGATIONS.contains(lower);
    breaks[i] = BREAKS.contains(lower);
    if (Character.isDigit(form.charAt(0))) {
      hashes[i] = NUMBER;
      rows[i] = WordTable.UNKNOWN;
    } else if (isName(i, valence)) {
      hashes[i] = NAME;
      rows[i] = WordTable.UNKNOWN;
    } else {
      hashes[i] = hash;
      valences[i] = valence;
      rows[i] = STOP_WORDS.contains(lower) ? WordTable.UNKNOWN : row;
    }
  }

  private boolean isName(int i, float valence) {
    String form = forms[i];
    return i > 0
        && form.length() > 1
        && Character.isUpperCase(form.charAt(0))
        && valence == 0
        && OPENS_SENTENCE.indexOf(forms[i - 1].charAt(0)) < 0;
  }

  private boolean isNegated(int i) {
    for (int j = Math.max(0, i - 3); j < i; j++) {
      if (negations[j]) {
        return true;
      }
    }
    return false;
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

  /** Valence from the lexicon, turned round after a negation. */
  float valence(int word) {
    return valences[word];
  }

  boolean isBreak(int word) {
    return breaks[word];
  }
}
