package org.postil.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.engine.AnnotatorFigures;
import org.postil.api.layer.LayerHeader;

/** Counts what each version of an annotator does in a job. Safe for use by many threads. */
final class Figures {

  private static final class Count {
    private long documents;
    private long found;
    private long spans;
    private long nanoseconds;
    private long failures;
  }

  private record Key(String annotator, String version) {}

  private final Map<Key, Count> counts = new LinkedHashMap<>();

  private Count count(LayerHeader header) {
    return counts.computeIfAbsent(
        new Key(header.annotator(), header.version()), key -> new Count());
  }

  synchronized void computed(LayerHeader header, int spans, long nanoseconds) {
    Count count = count(header);
    count.documents++;
    count.spans += spans;
    count.nanoseconds += nanoseconds;
  }

  synchronized void found(LayerHeader header) {
    count(header).found++;
  }

  synchronized void failed(LayerHeader header) {
    count(header).failures++;
  }

  synchronized void failed(String annotator) {
    int at = annotator.lastIndexOf('@');
    if (at > 0) {
      failed(
          new LayerHeader("", annotator.substring(0, at), annotator.substring(at + 1), List.of()));
    }
  }

  synchronized List<AnnotatorFigures> all() {
    return counts.entrySet().stream()
        .map(
            each ->
                new AnnotatorFigures(
                    each.getKey().annotator(),
                    each.getKey().version(),
                    each.getValue().documents,
                    each.getValue().found,
                    each.getValue().spans,
                    each.getValue().nanoseconds,
                    each.getValue().failures))
        .toList();
  }
}
