package org.postil.stance.internal.training;

/**
 * A target in a sentence with its label.
 *
 * @param forms the words of the sentence
 * @param first first word of the target
 * @param last last word of the target, inclusive
 * @param label as in {@link org.postil.stance.model.StanceModel}
 */
public record Example(String[] forms, int first, int last, int label) {

  /** A number from 0 to 99 that examples of one sentence share. */
  public int part() {
    return Math.floorMod(String.join(" ", forms).hashCode() * 0x9E3779B1, 100);
  }
}
