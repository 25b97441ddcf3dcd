package org.postil.annotator.entities.internal.features;

import org.postil.entities.lexicon.BrownClusters;
import org.postil.entities.lexicon.Fingerprint;
import org.postil.entities.lexicon.SentenceFacts;
import org.postil.entities.text.Spelling;

/**
 * Hashes of the facts about each word of a sentence, computed once; positions before and after the
 * sentence answer fixed values.
 */
final class SentenceHashes {

  private static final int BEFORE = 0x5A5A0001;
  private static final int AFTER = 0x5A5A0002;

  private final SentenceFacts facts;
  private final int[] form;
  private final int[] lower;
  private final int[] shape;
  private final boolean[] capitalised;

  SentenceHashes(SentenceFacts facts) {
    this.facts = facts;
    int size = facts.size();
    form = new int[size];
    lower = new int[size];
    shape = new int[size];
    capitalised = new boolean[size];
    for (int i = 0; i < size; i++) {
      String lowerForm = Spelling.simplified(facts.lower(i));
      form[i] = Fingerprint.of(Spelling.simplified(facts.form(i)));
      lower[i] = Fingerprint.of(lowerForm);
      shape[i] = Fingerprint.of(facts.shape(i));
      capitalised[i] = Spelling.isCapitalised(facts.form(i));
    }
  }

  SentenceFacts facts() {
    return facts;
  }

  int form(int i) {
    return at(form, i);
  }

  int lower(int i) {
    return at(lower, i);
  }

  int shape(int i) {
    return at(shape, i);
  }

  boolean capitalised(int i) {
    return inside(i) && capitalised[i];
  }

  int cluster(int i, int bits) {
    return inside(i) ? BrownClusters.prefix(facts.cluster(i), bits) : at(lower, i);
  }

  boolean inside(int i) {
    return i >= 0 && i < form.length;
  }

  private int at(int[] values, int i) {
    if (i < 0) {
      return BEFORE;
    }
    return i < values.length ? values[i] : AFTER;
  }
}
