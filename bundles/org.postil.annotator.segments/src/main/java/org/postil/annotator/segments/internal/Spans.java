package org.postil.annotator.segments.internal;

import java.util.Arrays;

/** A growing list of stretches of text, in UTF-16 code units, reused between documents. */
final class Spans {

  private int[] begins = new int[256];
  private int[] ends = new int[256];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int begin(int index) {
    return begins[index];
  }

  int end(int index) {
    return ends[index];
  }

  void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    begins[size] = begin;
    ends[size] = end;
    size++;
  }

  /** Moves the end of the last stretch. */
  void extendLast(int end) {
    ends[size - 1] = end;
  }

  /** Moves the begin of a stretch. */
  void moveBegin(int index, int begin) {
    begins[index] = begin;
  }
}
