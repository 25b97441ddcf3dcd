package org.postil.entities.internal.features;

import java.util.Arrays;
import org.postil.entities.lexicon.Fingerprint;
import org.postil.entities.linear.model.LinearModel;

/** The features of one word as fingerprints; cleared and filled again for each word. */
public final class FeatureBuffer implements FeatureSink {

  private int[] features = new int[128];
  private int size;

  @Override
  public void add(Template template, int value) {
    if (size == features.length) {
      features = Arrays.copyOf(features, 2 * size);
    }
    features[size++] = fingerprint(template, value);
  }

  /** The fingerprint that stands for a feature in models. */
  public static int fingerprint(Template template, int value) {
    return Fingerprint.then(template.ordinal(), value);
  }

  /** Forgets all features. */
  public void clear() {
    size = 0;
  }

  /** Adds the weights of all features to the scores of the tags of a word. */
  public void addTo(LinearModel model, float[] scores, int offset) {
    model.addTo(features, size, scores, offset);
  }

  /** A copy of the fingerprints. */
  public int[] toArray() {
    return Arrays.copyOf(features, size);
  }
}
