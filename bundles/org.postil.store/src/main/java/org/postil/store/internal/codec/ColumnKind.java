package org.postil.store.internal.codec;

import java.io.IOException;

/** How a column is written. The codes stand in stored layers: add new ones, never change one. */
enum ColumnKind {
  /** Integers as they are. */
  INTEGERS(1),
  /** Integers, each less the one before. */
  DIFFERENCES(2),
  /** Ends of spans, each less the begin in the same row. */
  LENGTHS(3),
  LONGS(4),
  /** Their number, then their bytes. */
  DOUBLES(5),
  /** The number of distinct doubles, their bytes, then for each row which it is. */
  DISTINCT_DOUBLES(6),
  /** For each row a number in the dictionary of strings, 0 for null. */
  STRINGS(7),
  /** Two columns of integers: which layer, which row. */
  REFERENCES(8),
  /** Arrays of one kind: their lengths, then all their elements as one column. */
  NESTED(9),
  /** Arrays of several kinds: each as a column. */
  ROWS(10);

  private final int code;

  ColumnKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static ColumnKind of(int code) throws IOException {
    for (ColumnKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IOException("Cannot read a column of kind [" + code + "]: expected 1 to 10");
  }
}
