package org.postil.web.internal.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows of each document of a corpus, in memory: some 300 bytes a document. Rows keep
 * their places, in order of import. Safe for use by many threads.
 */
final class DocumentIndex {

  private final LabelNames labels = new LabelNames();
  private final Map<String, Integer> places = new HashMap<>();
  private @Nullable Row[] rows = new Row[64];
  private int size;
  private long version;

  LabelNames labels() {
    return labels;
  }

  /** Changes with every change. */
  synchronized long version() {
    return version;
  }

  synchronized int size() {
    return size;
  }

  /** All rows as they are now. */
  synchronized List<Row> rows() {
    return Arrays.stream(rows, 0, size).filter(Objects::nonNull).toList();
  }

  /** All rows by their places; null where a document was deleted. */
  synchronized @Nullable Row[] places() {
    return Arrays.copyOf(rows, size);
  }

  /** Some rows as they are now; places that are not there are left out. */
  synchronized List<Row> rows(int[] positions, int from, int most) {
    List<Row> found = new ArrayList<>();
    for (int i = from; i < positions.length && found.size() < most; i++) {
      Row row = rows[positions[i]];
      if (row != null) {
        found.add(row);
      }
    }
    return found;
  }

  /** Labels that documents have. */
  Set<String> labelsInUse() {
    boolean[] used = new boolean[labels.size()];
    for (Row row : rows()) {
      for (LabelCounts counts : List.of(row.machine(), row.imported())) {
        for (int label : counts.labels()) {
          if (label < used.length) {
            used[label] = true;
          }
        }
      }
    }
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        names.add(labels.name(i));
      }
    }
    return names;
  }

  synchronized @Nullable Row row(String id) {
    Integer place = places.get(id);
    return place == null ? null : rows[place];
  }

  /** Adds a document, or replaces what is known of it. */
  synchronized void put(Row row) {
    Integer place = places.get(row.id());
    if (place == null) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
      }
      places.put(row.id(), size);
      rows[size++] = row;
    } else {
      rows[place] = row;
    }
    version++;
  }

  /** Changes what is known of a document; nothing happens if it is not there. */
  synchronized void change(String id, UnaryOperator<Row> change) {
    Integer place = places.get(id);
    Row row = place == null ? null : rows[place];
    if (place != null && row != null) {
      rows[place] = change.apply(row);
      version++;
    }
  }

  /** Takes a document out; its place is kept in case that it comes back. */
  synchronized void remove(String id) {
    Integer place = places.get(id);
    if (place != null) {
      rows[place] = null;
      version++;
    }
  }
}
