package org.postil.search.internal.hits;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchAnswer.Count;

/** Counts hits by something. Used by one thread. */
final class Tally {

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value);

  private final Map<String, long[]> counts = new HashMap<>();

  void add(String value, long hits) {
    counts.computeIfAbsent(value, v -> new long[1])[0] += hits;
  }

  /** The most frequent, most first. */
  List<Count> most() {
    return counts.entrySet().stream()
        .map(each -> new Count(each.getKey(), each.getValue()[0]))
        .sorted(MOST_FIRST)
        .limit(SearchAnswer.MOST_COUNTS)
        .toList();
  }
}
