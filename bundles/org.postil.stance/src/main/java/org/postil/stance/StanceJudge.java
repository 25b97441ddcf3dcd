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
     * @param certainty how likely a position must be to count, 0 to 1; less makes it neutral
     */
    Judgement judge(int first, int last, double certainty);
  }

  /**
   * Reads a sentence.
   *
   * @param forms its words, as written
   * @return good until the next sentence is read
   */
  Sentence read(String[] forms);
}
