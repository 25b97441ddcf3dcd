package org.postil.entities.internal.features;

import static org.postil.entities.internal.features.FeatureExtractor.pair;

import org.postil.entities.lexicon.WordFacts;

/** Brown clusters, coarse to fine: prefixes of 4, 6 and 10 bits and the whole path. */
final class ClusterFeatures implements FeatureExtractor.WordFamily {

  private static final int[] BITS = {4, 6, 10, 31};

  @Override
  public void extract(WordFacts word, int offset, FeatureSink sink) {
    if (word.cluster() != 0) {
      for (int bits : BITS) {
        sink.add(Template.CLUSTER.plus(offset), pair(bits, word.cluster(bits)));
      }
    }
  }
}
