package org.postil.web.internal.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Documents counted by status, source, label and month. Of statuses and sources any may be chosen:
 * they are counted as if none of them were, so that a further one can be chosen.
 *
 * @param documents documents that were counted
 * @param statuses by status, in the order of the statuses
 * @param sources by source, most frequent first
 * @param labels by label, most frequent first
 * @param months by month, in order
 */
record Facets(
    int documents,
    List<Count> statuses,
    List<Count> sources,
    List<Count> labels,
    List<Count> months) {

  private static final int MOST = 500;
  private static final int MONTH = 7;

  /** How many documents, and spans where they are counted, have a value. */
  record Count(String value, int documents, long spans) {}

  static Facets count(DocumentIndex index, DocumentFilter filter) {
    List<Row> rows = index.rows();
    LabelNames names = index.labels();
    Predicate<Row> test = filter.test(names);
    Predicate<Row> ofAnyStatus = filter.ofAnyStatus().test(names);
    Predicate<Row> ofAnySource = filter.ofAnySource().test(names);
    Map<Status, Integer> statuses = new TreeMap<>();
    Map<String, Integer> sources = new HashMap<>();
    Map<String, Integer> months = new TreeMap<>();
    int size = names.size();
    int[] withLabel = new int[size];
    int[] spans = new int[size];
    int documents = 0;
    for (Row row : rows) {
      if (ofAnyStatus.test(row)) {
        statuses.merge(row.status(), 1, Integer::sum);
      }
      if (ofAnySource.test(row)) {
        sources.merge(row.source() == null ? "" : row.source(), 1, Integer::sum);
      }
      if (test.test(row)) {
        documents++;
        months.merge(month(row.date()), 1, Integer::sum);
        countLabels(row, withLabel, spans);
      }
    }
    List<Count> byStatus = new ArrayList<>();
    statuses.forEach((status, count) -> byStatus.add(new Count(status.label(), count, 0)));
    List<Count> byMonth = new ArrayList<>();
    months.forEach((month, count) -> byMonth.add(new Count(month, count, 0)));
    List<Count> bySource = new ArrayList<>();
    sources.forEach((source, count) -> bySource.add(new Count(source, count, 0)));
    List<Count> byLabel = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (withLabel[i] > 0) {
        byLabel.add(new Count(names.name(i), withLabel[i], spans[i]));
      }
    }
    return new Facets(documents, byStatus, mostFrequent(bySource), mostFrequent(byLabel), byMonth);
  }

  private static void countLabels(Row row, int[] withLabel, int[] spans) {
    for (int label : row.machine().labels()) {
      withLabel[label]++;
    }
    for (int label : row.imported().labels()) {
      withLabel[label] += row.machine().has(label) ? 0 : 1;
    }
    row.machine().addTo(spans);
    row.imported().addTo(spans);
  }

  private static String month(@Nullable String date) {
    return date == null || date.length() < MONTH ? "" : date.substring(0, MONTH);
  }

  private static List<Count> mostFrequent(List<Count> counts) {
    return counts.stream()
        .sorted(Comparator.comparingInt(Count::documents).reversed().thenComparing(Count::value))
        .limit(MOST)
        .toList();
  }
}
