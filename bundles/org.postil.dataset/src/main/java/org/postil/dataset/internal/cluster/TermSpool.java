package org.postil.dataset.internal.cluster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.postil.dataset.internal.spill.FixedRecords;

/**
 * Keeps the terms of all documents in a file until it is known in how many documents each occurs.
 * Terms are counted in 4 million places; two that share one count as one.
 */
final class TermSpool implements Closeable {

  private static final int PLACES = 1 << 22;
  private static final double IDF_POWER = 1.5;

  /** Documents that are thought to be there, too, so that a small corpus has rare terms. */
  private static final double BACKGROUND = 500;

  private final Path file;
  private final DataOutputStream out;
  private final int[] frequency = new int[PLACES];
  private int documents;

  /** A term of a document. */
  private record Weighted(int term, double weight) {}

  /** Takes the heaviest terms of each document. */
  @FunctionalInterface
  interface TermTaker {
    void take(int document, List<Integer> heaviestFirst) throws IOException;
  }

  TermSpool(Path file) throws IOException {
    this.file = file;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  void add(int day, Map<Integer, Float> terms) throws IOException {
    documents++;
    out.writeInt(day);
    out.writeInt(terms.size());
    for (Map.Entry<Integer, Float> term : terms.entrySet()) {
      out.writeInt(term.getKey());
      out.writeFloat(term.getValue());
      frequency[place(term.getKey())]++;
    }
  }

  /** Weighs all terms, and keeps the heaviest as vectors. */
  void weigh(FixedRecords vectors, TermTaker taker) throws IOException {
    out.flush();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (int document = 0; document < documents; document++) {
        int day = in.readInt();
        List<Weighted> terms = read(in);
        write(vectors.append().putInt(day), terms);
        taker.take(document, terms.stream().map(Weighted::term).toList());
      }
    }
  }

  private List<Weighted> read(DataInputStream in) throws IOException {
    List<Weighted> terms = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      int term = in.readInt();
      double idf = Math.log(1 + (documents + BACKGROUND) / frequency[place(term)]);
      terms.add(new Weighted(term, in.readFloat() * Math.pow(idf, IDF_POWER)));
    }
    terms.sort(
        Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term));
    return new ArrayList<>(terms.subList(0, Math.min(TermVector.TERMS, terms.size())));
  }

  private static void write(ByteBuffer record, List<Weighted> heaviest) {
    double length = Math.sqrt(heaviest.stream().mapToDouble(t -> t.weight() * t.weight()).sum());
    List<Weighted> terms = new ArrayList<>(heaviest);
    terms.sort(Comparator.comparingInt(Weighted::term));
    for (Weighted term : terms) {
      record.putInt(term.term()).putFloat((float) (term.weight() / length));
    }
    for (int i = terms.size(); i < TermVector.TERMS; i++) {
      record.putInt(Integer.MAX_VALUE).putFloat(0);
    }
  }

  private static int place(int term) {
    return term & (PLACES - 1);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
