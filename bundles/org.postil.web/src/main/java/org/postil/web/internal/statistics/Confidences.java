package org.postil.web.internal.statistics;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.web.internal.corpus.SpanTypes;

/** How sure annotators are: spans counted by label and confidence. Used by one thread. */
final class Confidences {

  /** Bins of equal width between 0 and 1; 1 is in the last. */
  static final int BINS = 20;

  /** Documents that are read however slow the machine is. */
  private static final int FEWEST = 100;

  private final SortedMap<String, long[]> bins = new TreeMap<>();
  private int examined;

  /** Reads documents for a limited time. */
  static Confidences of(
      List<String> documents, Function<String, List<Layer>> layers, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Confidences found = new Confidences();
    while (found.examined < documents.size()
        && (found.examined < FEWEST || System.nanoTime() < end)) {
      layers.apply(documents.get(found.examined)).forEach(found::add);
      found.examined++;
    }
    return found;
  }

  /** Documents that were read before patience ran out. */
  int examined() {
    return examined;
  }

  /** Spans by {@code TYPE:LABEL}, in order. */
  SortedMap<String, long[]> bins() {
    return bins;
  }

  private void add(Layer layer) {
    for (FeatureTable table : layer.tables()) {
      String type = SpanTypes.shortName(table.type());
      if (table.isSpans()
          && !SpanTypes.isFrame(type)
          && table.columns().get("confidence") instanceof Column.Doubles confidences) {
        add(type, table, confidences);
      }
    }
  }

  private void add(String type, FeatureTable table, Column.Doubles confidences) {
    Column labels = table.columns().get(SpanTypes.labelFeature(type));
    for (int row = 0; row < table.rows(); row++) {
      double confidence = confidences.values()[row];
      // UIMA cannot tell 0 from what was not set.
      if (confidence > 0) {
        String label = labels instanceof Column.Strings strings ? strings.values()[row] : null;
        bins.computeIfAbsent(label == null ? type : type + ":" + label, l -> new long[BINS])[
            bin(confidence)]++;
      }
    }
  }

  static int bin(double confidence) {
    return Math.max(0, Math.min(BINS - 1, (int) Math.floor(confidence * BINS)));
  }
}
