package org.postil.entities.linear.model;

import java.util.stream.IntStream;

/** The legal transitions between tags, listed once. */
final class Transitions {

  private static final int[][] BEFORE = new int[Tags.COUNT][];
  private static final int[][] AFTER = new int[Tags.COUNT][];

  static {
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      int here = tag;
      BEFORE[tag] =
          IntStream.range(0, Tags.COUNT).filter(before -> Tags.mayFollow(before, here)).toArray();
      AFTER[tag] =
          IntStream.range(0, Tags.COUNT).filter(after -> Tags.mayFollow(here, after)).toArray();
    }
  }

  private Transitions() {}

  /** The tags that may stand before a tag; not to be changed. */
  static int[] before(int tag) {
    return BEFORE[tag];
  }

  /** The tags that may stand after a tag; not to be changed. */
  static int[] after(int tag) {
    return AFTER[tag];
  }
}
