package org.postil.stance.internal.features;

import java.util.Arrays;

/**
 * Named features of a target in its sentence, each once: words, pairs of words, words by side and
 * distance, what stands right before and after the target, and what stands beside words that have a
 * valence. Each remembers the positions that it was made of. Reused; one thread at a time.
 */
public final class SparseFeatures {

  private static final int WORD = 1;
  private static final int PAIR = 2;
  private static final int SIDE_DISTANCE = 3;
  private static final int SIDE = 5;
  private static final int NEAR = 7;
  private static final int BEFORE = 8;
  private static final int BEFORE_TWO = 9;
  private static final int AFTER = 10;
  private static final int AFTER_TWO = 11;
  private static final int AROUND = 12;
  private static final int VALENCE_BEFORE = 13;
  private static final int VALENCE_AFTER = 14;
  private static final int NEAR_DISTANCE = 6;

  private long[] hashes = new long[512];
  private int[] firsts = new int[512];
  private int[] seconds = new int[512];
  private int size;
  private long[] seen = new long[2048];

  public int size() {
    return size;
  }

  public long hash(int feature) {
    return hashes[feature];
  }

  /** The position of the first word of a feature. */
  public int first(int feature) {
    return firsts[feature];
  }

  /** The position of its last word. */
  public int second(int feature) {
    return seconds[feature];
  }

  /** Takes the features of a target. */
  public void extract(TargetView view) {
    size = 0;
    int n = view.length();
    int capacity = Integer.highestOneBit(Math.max(64, n * 12)) * 2;
    if (seen.length < capacity) {
      seen = new long[capacity];
    } else {
      Arrays.fill(seen, 0);
    }
    for (int i = 0; i < n; i++) {
      add(WordHash.feature(WORD, view.hash(i), 0, 0), i, i);
      if (i + 1 < n) {
        add(WordHash.feature(PAIR, view.hash(i), view.hash(i + 1), 0), i, i + 1);
      }
      if (i != view.center()) {
        sided(view, i);
      }
    }
    windows(view);
  }

  private void sided(TargetView view, int i) {
    int distance = i - view.center();
    int side = distance < 0 ? 0 : 1;
    int far = TargetView.distanceClass(distance);
    add(WordHash.feature(SIDE_DISTANCE, view.hash(i), side, far), i, i);
    add(WordHash.feature(SIDE, view.hash(i), side, 0), i, i);
    boolean near = Math.abs(distance) <= NEAR_DISTANCE;
    if (near) {
      add(WordHash.feature(NEAR, view.hash(i), 0, 0), i, i);
    }
    float valence = view.valence(i);
    if (valence != 0) {
      int kind = side + (near ? 2 : 0) + (valence > 0 ? 4 : 0);
      add(WordHash.feature(VALENCE_BEFORE, view.hash(i - 1), kind, 0), i, i);
      add(WordHash.feature(VALENCE_AFTER, view.hash(i + 1), kind, 0), i, i);
    }
  }

  private void windows(TargetView view) {
    int c = view.center();
    long before = view.hash(c - 1);
    long after = view.hash(c + 1);
    add(WordHash.feature(BEFORE, before, 0, 0), c - 1, c - 1);
    add(WordHash.feature(BEFORE_TWO, view.hash(c - 2), before, 0), c - 2, c - 1);
    add(WordHash.feature(AFTER, after, 0, 0), c + 1, c + 1);
    add(WordHash.feature(AFTER_TWO, after, view.hash(c + 2), 0), c + 1, c + 2);
    add(WordHash.feature(AROUND, before, after, 0), c - 1, c + 1);
  }

  private void add(long hash, int first, int second) {
    int slot = (int) (hash & seen.length - 1);
    while (seen[slot] != 0) {
      if (seen[slot] == hash) {
        return;
      }
      slot = slot + 1 & seen.length - 1;
    }
    seen[slot] = hash;
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      firsts = Arrays.copyOf(firsts, size * 2);
      seconds = Arrays.copyOf(seconds, size * 2);
    }
    hashes[size] = hash;
    firsts[size] = first;
    seconds[size] = second;
    size++;
  }
}
