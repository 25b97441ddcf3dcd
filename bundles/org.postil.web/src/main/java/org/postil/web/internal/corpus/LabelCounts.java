package org.postil.web.internal.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;

/** How many spans of each label some layers of a document have. Immutable. */
final class LabelCounts {

  static final LabelCounts NONE = new LabelCounts(new int[0], new int[0]);

  private final int[] labels;
  private final int[] counts;

  private LabelCounts(int[] labels, int[] counts) {
    this.labels = labels;
    this.counts = counts;
  }

  static LabelCounts of(List<Layer> layers, LabelNames names) {
    Map<Integer, Integer> counted = new TreeMap<>();
    for (Layer layer : layers) {
      for (FeatureTable table : layer.tables()) {
        String type = SpanTypes.shortName(table.type());
        if (table.isSpans() && !SpanTypes.isFrame(type)) {
          count(type, table, names, counted);
        }
      }
    }
    if (counted.isEmpty()) {
      return NONE;
    }
    return new LabelCounts(
        counted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        counted.values().stream().mapToInt(Integer::intValue).toArray());
  }

  private static void count(
      String type, FeatureTable table, LabelNames names, Map<Integer, Integer> counted) {
    Column column = table.columns().get(SpanTypes.labelFeature(type));
    for (int row = 0; row < table.rows(); row++) {
      String label = column instanceof Column.Strings strings ? strings.values()[row] : null;
      counted.merge(names.number(label == null ? type : type + ":" + label), 1, Integer::sum);
    }
  }

  boolean has(int label) {
    return Arrays.binarySearch(labels, label) >= 0;
  }

  int spans() {
    return Arrays.stream(counts).sum();
  }

  /** Adds these counts to counts by label. */
  void addTo(int[] spans) {
    for (int i = 0; i < labels.length; i++) {
      spans[labels[i]] += counts[i];
    }
  }

  int[] labels() {
    return labels;
  }
}
