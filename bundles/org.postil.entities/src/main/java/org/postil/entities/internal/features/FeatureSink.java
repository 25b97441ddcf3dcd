package org.postil.entities.internal.features;

/** Takes the features of a word one by one. */
@FunctionalInterface
public interface FeatureSink {

  /**
   * Takes a feature.
   *
   * @param template which question was asked about the word
   * @param value hash of the answer
   */
  void add(Template template, int value);
}
