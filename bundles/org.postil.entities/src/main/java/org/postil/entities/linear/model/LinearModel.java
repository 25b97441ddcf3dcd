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

  /**
   * Adds the weights of many features to the scores of the tags of a word.
   *
   * @param features fingerprints, of which the first {@code size} count
   * @param scores one for each tag, from an offset on
   */
  default void addTo(int[] features, int size, float[] scores, int offset) {
    for (int k = 0; k < size; k++) {
      addTo(features[k], scores, offset);
    }
  }

  /** The weight that a feature gives to a tag. */
  float weight(int feature, int tag);

  /** How much more weight a feature gives to a tag than to being outside of names. */
  default float lead(int feature, int tag) {
    return weight(feature, tag) - weight(feature, Tags.OUTSIDE);
  }

  /** The score of a tag after another; {@code before} is {@link Tags#COUNT} at the start. */
  float transition(int before, int tag);
}
