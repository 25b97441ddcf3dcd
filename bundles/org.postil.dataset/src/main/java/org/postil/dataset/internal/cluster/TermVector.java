package org.postil.dataset.internal.cluster;

import java.nio.ByteBuffer;

/**
 * The terms that tell most of what an article is about, with weights of length 1. A record has
 * places for {@value #TERMS} terms; unused ones have the weight 0.
 */
final class TermVector {

  /** Terms kept of a document. */
  static final int TERMS = 40;

  /** Bytes of a record: the day, then hash and weight of each term, by hash. */
  static final int BYTES = Integer.BYTES + TERMS * (Integer.BYTES + Float.BYTES);

  /** Day of a document of unknown date. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private final int day;
  private final int[] terms = new int[TERMS];
  private final float[] weights = new float[TERMS];

  /** Reads a record. */
  TermVector(ByteBuffer record) {
    day = record.getInt();
    for (int i = 0; i < TERMS; i++) {
      terms[i] = record.getInt();
      weights[i] = record.getFloat();
    }
  }

  /** Days between the publications of two documents; 0 if one of them is unknown. */
  long daysFrom(TermVector other) {
    return day == NO_DAY || other.day == NO_DAY ? 0 : Math.abs((long) day - other.day);
  }

  /** The cosine of the angle between two vectors. */
  double cosine(TermVector other) {
    double sum = 0;
    for (int i = 0, j = 0; i < TERMS && j < TERMS; ) {
      if (terms[i] == other.terms[j]) {
        sum += (double) weights[i++] * other.weights[j++];
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }
}
