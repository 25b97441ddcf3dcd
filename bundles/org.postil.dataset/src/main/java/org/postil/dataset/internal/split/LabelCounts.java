package org.postil.dataset.internal.split;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.postil.dataset.internal.spill.FixedRecords;

/**
 * How often each label occurs in each document, on disk: 64 bytes a document. The first 32 labels
 * have a place of their own, later ones share them. Used by one thread.
 */
public final class LabelCounts implements Closeable {

  private static final int PLACES = 32;

  private final FixedRecords records;
  private final Map<String, Integer> places = new TreeMap<>();
  private final double[] totals = new double[1 + PLACES];

  /**
   * Starts without documents.
   *
   * @param folder for temporary files
   * @throws IOException if they cannot be made
   */
  public LabelCounts(Path folder) throws IOException {
    records = new FixedRecords(folder.resolve("labels.tmp"), PLACES * Short.BYTES);
  }

  /**
   * Adds the next document.
   *
   * @param counts spans by type and label, in order
   * @throws IOException if it cannot be written
   */
  public void add(Map<String, Long> counts) throws IOException {
    long[] row = new long[PLACES];
    counts.forEach((label, count) -> row[place(label)] += count);
    ByteBuffer record = records.append();
    for (int i = 0; i < PLACES; i++) {
      short count = (short) Math.min(Short.MAX_VALUE, row[i]);
      record.putShort(count);
      totals[1 + i] += count;
    }
    totals[0]++;
  }

  private int place(String label) {
    return places.computeIfAbsent(label, l -> places.size()) % PLACES;
  }

  /** Number of documents, then of spans by place. */
  double[] totals() {
    return totals.clone();
  }

  /** Adds a document and its spans. */
  void addTo(double[] sums, int document) throws IOException {
    ByteBuffer record = records.get(document);
    sums[0]++;
    for (int i = 0; i < PLACES; i++) {
      sums[1 + i] += record.getShort();
    }
  }

  /** Deletes the temporary file. */
  @Override
  public void close() throws IOException {
    records.close();
  }
}
