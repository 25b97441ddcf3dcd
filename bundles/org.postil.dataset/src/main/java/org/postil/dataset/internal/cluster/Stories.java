package org.postil.dataset.internal.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.dataset.internal.spill.FixedRecords;
import org.postil.dataset.internal.spill.SortedLongs;
import org.postil.dataset.internal.text.Word;

/**
 * Joins articles on one event: those that share rare terms, names above all. Pairs that share two
 * of their heaviest terms are compared by the cosine of their TF-IDF vectors; from the most similar
 * on, their groups are joined if documents of the two are similar on average. Vectors and pairs are
 * on disk: at most 4 KB a document. Used by one thread.
 */
public final class Stories implements Closeable {

  private static final double PAIR = 0.14;
  private static final double GROUPS = 0.12;
  private static final int HEAVIEST = 16;
  private static final int NEIGHBOURS = 24;
  private static final int SHARED = 2;
  private static final int SAMPLE = 6;
  private static final int CLOSE_DAYS = 30;
  private static final double FAR = 0.5;

  private static final int RECENT = 4096;

  private static final int BITS = 24;
  private static final int NUMBER = (1 << BITS) - 1;
  private static final int FINEST = Short.MAX_VALUE;

  private final TermSpool spool;
  private final FixedRecords vectors;
  private final SortedLongs postings;
  private final SortedLongs pairs;
  private final SortedLongs links;
  private final Map<Integer, TermVector> recent =
      new LinkedHashMap<>(RECENT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, TermVector> eldest) {
          return size() > RECENT;
        }
      };

  /**
   * Starts without documents.
   *
   * @param folder for temporary files
   * @throws IOException if they cannot be made
   */
  public Stories(Path folder) throws IOException {
    spool = new TermSpool(folder.resolve("terms.tmp"));
    vectors = new FixedRecords(folder.resolve("vectors.tmp"), TermVector.BYTES);
    postings = new SortedLongs(folder, "postings");
    pairs = new SortedLongs(folder, "pairs");
    links = new SortedLongs(folder, "links");
  }

  /**
   * Adds the next document.
   *
   * @param words all its words
   * @param day day of publication, in days since 1970-01-01; {@link Integer#MIN_VALUE} if unknown
   * @throws IOException if temporary files cannot be written
   */
  public void add(List<Word> words, int day) throws IOException {
    spool.add(day, TermCounts.of(words));
  }

  /**
   * Joins what belongs together.
   *
   * @param clusters the documents that were added, near-duplicates joined already
   * @return how often two groups were not joined since they are bound to different splits
   * @throws IOException if temporary files cannot be read or written
   */
  public long join(Clusters clusters) throws IOException {
    spool.weigh(vectors, this::post);
    pair(clusters);
    link(clusters);
    long[] refused = {0};
    links.forEach(
        value -> {
          int a = (int) (value >>> BITS) & NUMBER;
          int b = (int) value & NUMBER;
          if (clusters.of(a) != clusters.of(b) && areAlike(clusters, a, b)) {
            refused[0] += clusters.join(a, b) == Clusters.Joined.REFUSED ? 1 : 0;
          }
        });
    return refused[0];
  }

  private void post(int document, List<Integer> heaviestFirst) throws IOException {
    for (int term : heaviestFirst.subList(0, Math.min(HEAVIEST, heaviestFirst.size()))) {
      postings.add((long) term << BITS | document);
    }
  }

  /** Notes each pair once for each term that both are filed under. */
  private void pair(Clusters clusters) throws IOException {
    int[] before = new int[NEIGHBOURS];
    long[] state = {Long.MIN_VALUE, 0};
    postings.forEach(
        value -> {
          if (value >> BITS != state[0]) {
            state[0] = value >> BITS;
            state[1] = 0;
          }
          int document = (int) value & NUMBER;
          for (long i = Math.max(0, state[1] - NEIGHBOURS); i < state[1]; i++) {
            int earlier = before[(int) (i % NEIGHBOURS)];
            if (clusters.of(earlier) != clusters.of(document)) {
              pairs.add((long) earlier << BITS | document);
            }
          }
          before[(int) (state[1]++ % NEIGHBOURS)] = document;
        });
  }

  private void link(Clusters clusters) throws IOException {
    long[] state = {-1, 0};
    pairs.forEach(
        value -> {
          state[1] = value == state[0] ? state[1] + 1 : 1;
          state[0] = value;
          if (state[1] == SHARED) {
            double similarity = similarity((int) (value >>> BITS), (int) value & NUMBER);
            if (similarity >= PAIR) {
              long rank = FINEST - Math.round(Math.min(1, similarity) * FINEST);
              links.add(rank << 2 * BITS | value);
            }
          }
        });
  }

  private double similarity(int a, int b) throws IOException {
    return similarity(vector(a), vector(b));
  }

  /** News of one event comes within days; beyond a month it takes twice the evidence. */
  private static double similarity(TermVector a, TermVector b) {
    return a.cosine(b) * (a.daysFrom(b) > CLOSE_DAYS ? FAR : 1);
  }

  private boolean areAlike(Clusters clusters, int a, int b) throws IOException {
    List<TermVector> left = sample(clusters, a);
    List<TermVector> right = sample(clusters, b);
    double sum = 0;
    for (TermVector one : left) {
      for (TermVector other : right) {
        sum += similarity(one, other);
      }
    }
    return sum >= GROUPS * left.size() * right.size();
  }

  private List<TermVector> sample(Clusters clusters, int document) throws IOException {
    List<Integer> members = new ArrayList<>();
    clusters.members(document, SAMPLE, members::add);
    List<TermVector> sample = new ArrayList<>();
    for (int member : members) {
      sample.add(vector(member));
    }
    return sample;
  }

  private TermVector vector(int document) throws IOException {
    TermVector known = recent.get(document);
    if (known == null) {
      known = new TermVector(vectors.get(document));
      recent.put(document, known);
    }
    return known;
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    for (Closeable each : List.of(spool, vectors, postings, pairs, links)) {
      each.close();
    }
  }
}
