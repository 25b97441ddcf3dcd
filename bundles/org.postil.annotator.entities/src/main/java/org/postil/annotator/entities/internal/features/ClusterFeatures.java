package org.postil.annotator.entities.internal.features;

import static org.postil.annotator.entities.internal.features.FeatureExtractor.pair;

/** Brown clusters, coarse to fine: prefixes of 4, 6 and 10 bits and the whole path. */
final class ClusterFeatures implements FeatureExtractor.FeatureFamily {

  private static final int[] BITS = {4, 6, 10, 31};

  @Override
  public void extract(SentenceHashes words, int i, FeatureSink sink) {
    for (int offset = -2; offset <= 2; offset++) {
      for (int bits : BITS) {
        int path = words.cluster(i + offset, bits);
        if (path != 0) {
          sink.add(Template.CLUSTER.plus(offset), pair(bits, path));
        }
      }
    }
    for (int bits = 6; bits <= 10; bits += 4) {
      int here = pair(bits, words.cluster(i, bits));
      sink.add(Template.CLUSTERS_BEFORE, pair(here, words.cluster(i - 1, bits)));
      sink.add(Template.CLUSTERS_AFTER, pair(here, words.cluster(i + 1, bits)));
    }
  }
}
