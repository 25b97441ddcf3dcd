package org.postil.web.internal.corpus;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lists that browsers asked for last. Safe for use by many threads. */
final class Listings {

  private static final int KEPT = 8;

  private final DocumentIndex index;
  private final Map<Long, Listing> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Listing> eldest) {
          return size() > KEPT;
        }
      };
  private long next = 1;

  Listings(DocumentIndex index) {
    this.index = index;
  }

  synchronized Optional<Listing> find(long number) {
    return Optional.ofNullable(kept.get(number));
  }

  /** The list of a filter in an order: the one made before if nothing has changed since. */
  synchronized Listing list(DocumentFilter filter, String sort, boolean descending) {
    List<Object> key = List.of(filter, sort, descending);
    long version = index.version();
    for (Listing each : kept.values()) {
      if (each.key().equals(key) && each.version() == version) {
        return each;
      }
    }
    Listing made = new Listing(next++, key, version, positions(filter, sort, descending));
    kept.put(made.number(), made);
    return made;
  }

  private int[] positions(DocumentFilter filter, String sort, boolean descending) {
    @Nullable Row[] rows = index.places();
    IntStream all = IntStream.range(0, rows.length).filter(i -> rows[i] != null);
    if (!filter.isEmpty()) {
      Predicate<Row> test = filter.test(index.labels());
      all = all.filter(i -> test.test(rows[i]));
    }
    if (sort.equals(DocumentSort.IMPORT)) {
      int[] positions = all.toArray();
      return descending ? reversed(positions) : positions;
    }
    Comparator<Row> order = DocumentSort.of(sort, descending);
    return all.boxed()
        .sorted((a, b) -> order.compare(rows[a], rows[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] reversed(int[] positions) {
    int last = positions.length - 1;
    return IntStream.rangeClosed(0, last).map(i -> positions[last - i]).toArray();
  }
}
