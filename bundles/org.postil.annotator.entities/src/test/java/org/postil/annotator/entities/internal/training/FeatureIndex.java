package org.postil.annotator.entities.internal.training;

import java.util.Arrays;
import java.util.List;

/** Numbers the features that occur at least twice; the rest are dropped from the sentences. */
final class FeatureIndex {

  private int[] keys = new int[1 << 16];
  private int[] counts = new int[1 << 16];
  private int size;

  private FeatureIndex() {}

  /**
   * Collects features and replaces the fingerprints in the sentences by row numbers.
   *
   * @return the fingerprint of each row
   */
  static int[] number(List<TrainingSentence> sentences, int minimum) {
    FeatureIndex index = new FeatureIndex();
    sentences.forEach(s -> Arrays.stream(s.features()).forEach(index::count));
    int[] rows = index.assign(minimum);
    for (TrainingSentence sentence : sentences) {
      for (int i = 0; i < sentence.features().length; i++) {
        sentence.features()[i] = index.rows(sentence.features()[i]);
      }
    }
    return rows;
  }

  private void count(int[] features) {
    for (int feature : features) {
      int slot = slot(feature);
      if (counts[slot]++ == 0) {
        keys[slot] = feature;
        if (++size * 2 > keys.length) {
          grow();
        }
      }
    }
  }

  private int slot(int feature) {
    int slot = (feature * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(keys.length) + 1);
    while (counts[slot] != 0 && keys[slot] != feature) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[2 * oldKeys.length];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** Puts row numbers plus one in the place of counts, minus one for dropped features. */
  private int[] assign(int minimum) {
    int[] rows = new int[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (counts[slot] >= minimum) {
        rows[count++] = keys[slot];
        counts[slot] = count;
      } else if (counts[slot] > 0) {
        counts[slot] = -1;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private int[] rows(int[] features) {
    return Arrays.stream(features).map(f -> counts[slot(f)] - 1).filter(r -> r >= 0).toArray();
  }
}
