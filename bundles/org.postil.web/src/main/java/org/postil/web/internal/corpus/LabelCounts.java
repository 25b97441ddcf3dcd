package org.postil.web.internal.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;

/**
 * How many spans of each label some layers of a document have, and which dates they mean.
 * Immutable.
 */
final class LabelCounts {

  static final LabelCounts NONE = new LabelCounts(new int[0], new int[0], MentionedDates.NONE);

  private final int[] labels;
  private final int[] counts;
  private final MentionedDates dates;

  private LabelCounts(int[] labels, int[] counts, MentionedDates dates) {
    this.labels = labels;
    this.counts = counts;
    this.dates = dates;
  }

  static LabelCounts of(List<Layer> layers, LabelNames names) {
    Map<Integer, Integer> counted = new TreeMap<>();
    MentionedDates dates = MentionedDates.NONE;
    for (Layer layer : layers) {
      for (FeatureTable table : layer.tables()) {
        String type = SpanTypes.shortName(table.type());
        if (table.isSpans() && !SpanTypes.isFrame(type)) {
          count(type, table, names, counted);
          dates = dates.with(table);
        }
      }
    }
    if (counted.isEmpty()) {
      return NONE;
    }
    return new LabelCounts(
        counted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        counted.values().stream().mapToInt(Integer::intValue).toArray(),
        dates);
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

  MentionedDates dates() {
    return dates;
  }

  /** How many spans have the label at a place of {@link #labels()}. */
  int count(int place) {
    return counts[place];
  }
}
