package org.postil.stance.internal.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.stance.internal.features.DenseFeatures;
import org.postil.stance.internal.features.SentenceFacts;
import org.postil.stance.internal.features.SparseFeatures;
import org.postil.stance.internal.features.TargetView;
import org.postil.stance.internal.features.WordMemory;
import org.postil.stance.model.WordTable;

/**
 * Features and labels of examples.
 *
 * @param hashes named features of each example
 * @param numbers the numbers of each example
 */
public record TrainingSet(long[][] hashes, float[][] numbers, int[] labels) {

  static TrainingSet of(List<Example> examples, WordTable words) {
    SparseFeatures sparse = new SparseFeatures();
    DenseFeatures dense = new DenseFeatures(words);
    WordMemory memory = new WordMemory(words);
    int n = examples.size();
    TrainingSet set = new TrainingSet(new long[n][], new float[n][], new int[n]);
    for (int i = 0; i < n; i++) {
      Example example = examples.get(i);
      SentenceFacts facts = new SentenceFacts(example.forms(), memory);
      TargetView view = new TargetView(facts, example.first(), example.last());
      sparse.extract(view);
      set.hashes[i] = new long[sparse.size()];
      for (int f = 0; f < sparse.size(); f++) {
        set.hashes[i][f] = sparse.hash(f);
      }
      set.numbers[i] = dense.extract(view);
      set.labels[i] = example.label();
    }
    return set;
  }

  int size() {
    return labels.length;
  }

  /** Numbers the features that occur in at least two examples, in the order of their hashes. */
  long[] vocabulary() {
    Map<Long, Integer> counts = new HashMap<>();
    for (long[] features : hashes) {
      for (long hash : features) {
        counts.merge(hash, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .mapToLong(Map.Entry::getKey)
        .sorted()
        .toArray();
  }
}
