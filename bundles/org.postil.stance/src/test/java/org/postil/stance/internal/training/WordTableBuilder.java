package org.postil.stance.internal.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postil.stance.internal.features.WordHash;
import org.postil.stance.model.FingerprintIndex;
import org.postil.stance.model.WordTable;

/**
 * Chooses words and packs what is known of them. A ridge regression from vectors to the valences of
 * the lexicon gives every word with a vector a valence.
 */
final class WordTableBuilder {

  private static final int DIMENSIONS = 50;
  private static final double RIDGE = 5;
  private static final double STRONG = 1.3;
  private static final float VALENCE_STEP = 1 / 30f;

  private final Map<String, float[]> vectors;
  private final Map<String, Float> lexicon;
  private final double[] regression;

  final List<String> words;
  final int[] fingerprints;
  final float[] scales;
  final byte[] packed;
  final byte[] lexical;
  final byte[] learned;

  WordTableBuilder(Map<String, float[]> vectors, Map<String, Float> lexicon, Set<String> seen) {
    this.vectors = vectors;
    this.lexicon = lexicon;
    regression = regress();
    words = choose(seen);
    fingerprints =
        words.stream().mapToInt(word -> FingerprintIndex.fingerprint(WordHash.of(word))).toArray();
    scales = scales();
    packed = new byte[words.size() * DIMENSIONS];
    lexical = new byte[words.size()];
    learned = new byte[words.size()];
    for (int i = 0; i < words.size(); i++) {
      pack(i, words.get(i));
    }
  }

  WordTable table() {
    return new WordTable(new FingerprintIndex(fingerprints), packed, scales, lexical, learned);
  }

  private List<String> choose(Set<String> seen) {
    Set<String> chosen = new TreeSet<>(lexicon.keySet());
    for (String word : vectors.keySet()) {
      if (seen.contains(word) || Math.abs(foretold(word)) > STRONG) {
        chosen.add(word);
      }
    }
    List<String> unique = new ArrayList<>();
    Set<Integer> taken = new TreeSet<>();
    for (String word : chosen) {
      if (taken.add(FingerprintIndex.fingerprint(WordHash.of(word)))) {
        unique.add(word);
      }
    }
    return unique;
  }

  private float[] scales() {
    float[] most = new float[DIMENSIONS];
    for (String word : words) {
      float[] vector = vectors.getOrDefault(word, new float[DIMENSIONS]);
      for (int d = 0; d < DIMENSIONS; d++) {
        most[d] = Math.max(most[d], Math.min(4, Math.abs(vector[d])));
      }
    }
    for (int d = 0; d < DIMENSIONS; d++) {
      most[d] /= 127;
    }
    return most;
  }

  private void pack(int row, String word) {
    float[] vector = vectors.getOrDefault(word, new float[DIMENSIONS]);
    for (int d = 0; d < DIMENSIONS; d++) {
      packed[row * DIMENSIONS + d] = toByte(vector[d] / scales[d]);
    }
    lexical[row] = toByte(lexicon.getOrDefault(word, 0f) / VALENCE_STEP);
    learned[row] = toByte(foretold(word) / VALENCE_STEP);
  }

  private static byte toByte(double value) {
    return (byte) Math.max(-127, Math.min(127, Math.round(value)));
  }

  private double foretold(String word) {
    float[] vector = vectors.get(word);
    if (vector == null) {
      return lexicon.getOrDefault(word, 0f);
    }
    double sum = regression[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      sum += regression[d] * vector[d];
    }
    return sum;
  }

  private double[] regress() {
    int n = DIMENSIONS + 1;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      system[i][i] = RIDGE;
    }
    lexicon.forEach(
        (word, valence) -> {
          float[] vector = vectors.get(word);
          if (vector != null) {
            for (int i = 0; i < n; i++) {
              double x = i < DIMENSIONS ? vector[i] : 1;
              for (int j = 0; j < n; j++) {
                system[i][j] += x * (j < DIMENSIONS ? vector[j] : 1);
              }
              system[i][n] += x * valence;
            }
          }
        });
    return LinearSystem.solve(system);
  }
}
