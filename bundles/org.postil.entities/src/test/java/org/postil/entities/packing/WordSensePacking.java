package org.postil.entities.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.entities.lexicon.Fingerprint;
import org.postil.entities.lexicon.WordSenses;
import org.postil.entities.text.Spelling;

/** Clusters the vectors of capitalised words, and then the clusters. */
final class WordSensePacking {

  private static final int FINE = 600;
  private static final int COARSE = 60;
  private static final int SAMPLE = 120_000;
  private static final int ROUNDS = 12;
  private static final int COARSE_ROUNDS = 20;

  private final List<String> words = new ArrayList<>();
  private final List<float[]> vectors = new ArrayList<>();

  /** Takes the words with a capital and no digit, in the order of the alphabet. */
  WordSensePacking(Map<?, ?> vectorsByWord) {
    new TreeMap<>(vectorsByWord)
        .forEach(
            (word, vector) -> {
              if (isUsable((String) word)) {
                words.add((String) word);
                vectors.add(unit((float[]) vector));
              }
            });
  }

  private static boolean isUsable(String word) {
    return word.length() > 1
        && Spelling.isCapitalised(word)
        && word.equals(Spelling.simplified(word))
        && word.indexOf('0') < 0;
  }

  private static float[] unit(float[] vector) {
    double length = 0;
    for (float value : vector) {
      length += value * value;
    }
    float[] unit = new float[vector.length];
    for (int d = 0; d < unit.length; d++) {
      unit[d] = (float) (vector[d] / Math.sqrt(length + 1e-9));
    }
    return unit;
  }

  /** Clusters by fingerprint of the word, see {@link WordSenses}. */
  SortedMap<Integer, Integer> senses() {
    Random random = new Random(1);
    List<float[]> sample = random.ints(SAMPLE, 0, vectors.size()).mapToObj(vectors::get).toList();
    SphericalClusters fine = SphericalClusters.learn(sample, FINE, ROUNDS, 1);
    SphericalClusters coarse = SphericalClusters.learn(fine.centres(), COARSE, COARSE_ROUNDS, 1);
    int[] coarseOf = fine.centres().stream().mapToInt(coarse::of).toArray();
    SortedMap<Integer, Integer> senses = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      int cluster = fine.of(vectors.get(i));
      senses.putIfAbsent(
          Fingerprint.of(words.get(i)), WordSenses.value(coarseOf[cluster] + 1, cluster + 1));
    }
    return senses;
  }
}
