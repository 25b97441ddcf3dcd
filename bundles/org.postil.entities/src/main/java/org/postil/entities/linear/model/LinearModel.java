package org.postil.entities.linear.model;

/** Scores tags from features and from the tag before. Implementations are immutable. */
public interface LinearModel {

  /**
   * Adds the weights of a feature to the scores of the tags of a word.
   *
   * @param feature fingerprint of the feature
   * @param scores one for each tag, from an offset on
   */
  void addTo(int feature, float[] scores, int offset);

  /** The weight that a feature gives to a tag. */
  float weight(int feature, int tag);

  /** The score of a tag after another; {@code before} is {@link Tags#COUNT} at the start. */
  float transition(int before, int tag);
}
