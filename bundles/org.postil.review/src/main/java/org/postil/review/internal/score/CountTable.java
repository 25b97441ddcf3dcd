package org.postil.review.internal.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by name, a row for each document, so that figures can be made anew from other samples. */
public final class CountTable {

  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<Integer, Integer> row = new LinkedHashMap<>();
  private final List<int[]> rows = new ArrayList<>();

  /** Starts without rows. */
  public CountTable() {}

  void add(String column, int count) {
    if (count != 0) {
      row.merge(column(column), count, Integer::sum);
    }
  }

  /** Ends the row of a document. */
  public void endRow() {
    int[] sparse = new int[row.size() * 2];
    int at = 0;
    for (Map.Entry<Integer, Integer> cell : row.entrySet()) {
      sparse[at++] = cell.getKey();
      sparse[at++] = cell.getValue();
    }
    rows.add(sparse);
    row.clear();
  }

  /**
   * Number of documents.
   *
   * @return rows that were ended
   */
  public int rows() {
    return rows.size();
  }

  /** Number of the column with a name; a new one is all zeros. */
  int column(String name) {
    return columns.computeIfAbsent(name, key -> columns.size());
  }

  int width() {
    return columns.size();
  }

  /** Adds the counts of a row to sums by column. */
  void addTo(long[] sums, int number) {
    int[] sparse = rows.get(number);
    for (int i = 0; i < sparse.length; i += 2) {
      sums[sparse[i]] += sparse[i + 1];
    }
  }
}
