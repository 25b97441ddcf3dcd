package org.postil.web.internal.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Labels counted over time, by source, or by the dates that articles mention. */
final class Trends {

  /** What is counted along. */
  enum Axis {
    MONTH,
    SOURCE,
    MENTION
  }

  /**
   * A label at a place of the axis; no label where the place itself is counted.
   *
   * @param value the place: a month, a source, or a month or year that is mentioned
   * @param label {@code TYPE:LABEL}, empty for mentions
   * @param documents documents that have it
   * @param spans spans that have it
   */
  record Cell(String value, String label, int documents, long spans) {}

  private static final int MONTH = 7;
  private static final int NO_LABEL = -1;

  private final LabelNames names;
  private final Map<String, Map<Integer, long[]>> counts = new TreeMap<>();
  private int documents;

  private Trends(LabelNames names) {
    this.names = names;
  }

  /** Counts what passes a filter. */
  static Trends count(DocumentIndex index, DocumentFilter filter, Axis axis) {
    Trends trends = new Trends(index.labels());
    Predicate<Row> test = filter.test(index.labels());
    for (Row row : index.rows()) {
      if (test.test(row)) {
        trends.documents++;
        trends.add(row, axis);
      }
    }
    return trends;
  }

  int documents() {
    return documents;
  }

  /** By place in order, then by label. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    counts.forEach(
        (value, labels) -> {
          List<Cell> here = new ArrayList<>();
          labels.forEach(
              (label, count) ->
                  here.add(
                      new Cell(
                          value,
                          label == NO_LABEL ? "" : names.name(label),
                          (int) count[0],
                          count[1])));
          here.sort(java.util.Comparator.comparing(Cell::label));
          cells.addAll(here);
        });
    return cells;
  }

  private void add(Row row, Axis axis) {
    switch (axis) {
      case MONTH -> addLabels(row, month(row.date()));
      case SOURCE -> addLabels(row, row.source() == null ? "" : row.source());
      case MENTION -> addMentions(row);
    }
  }

  private void addLabels(Row row, String value) {
    Map<Integer, Integer> spans = new HashMap<>();
    for (LabelCounts each : List.of(row.machine(), row.imported())) {
      int[] labels = each.labels();
      for (int i = 0; i < labels.length; i++) {
        spans.merge(labels[i], each.count(i), Integer::sum);
      }
    }
    spans.forEach((label, count) -> add(value, label, count));
  }

  private void addMentions(Row row) {
    Map<Integer, Integer> spans = new HashMap<>();
    row.machine().dates().numbers().forEach(number -> spans.merge(number, 1, Integer::sum));
    row.imported().dates().numbers().forEach(number -> spans.merge(number, 1, Integer::sum));
    spans.forEach((number, count) -> add(MentionedDates.text(number), NO_LABEL, count));
  }

  private void add(String value, int label, int spans) {
    long[] count =
        counts
            .computeIfAbsent(value, v -> new HashMap<>())
            .computeIfAbsent(label, l -> new long[2]);
    count[0]++;
    count[1] += spans;
  }

  private static String month(@Nullable String date) {
    return date == null || date.length() < MONTH ? "" : date.substring(0, MONTH);
  }
}
