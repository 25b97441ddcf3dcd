package org.postil.stance;

/**
 * Judges positions toward targets: what makes one stance annotator differ from another. One thread
 * at a time.
 */
@FunctionalInterface
public interface StanceJudge {

  /** A sentence that is read once, whatever the targets in it. */
  @FunctionalInterface
  interface Sentence {

    /**
     * Judges the target that goes from word {@code first} to word {@code last}, inclusive.
     *
     * @param caution what to expect, and how likely a position must be to count
     */
    Judgement judge(int first, int last, Caution caution);
  }

  /**
   * Reads a sentence.
   *
   * @param forms its words, as written
   * @return good until the next sentence is read
   */
  Sentence read(String[] forms);
}
