package org.postil.dataset.internal.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.postil.dataset.internal.spill.FixedRecords;
import org.postil.dataset.internal.spill.SortedLongs;
import org.postil.dataset.internal.text.Mixing;
import org.postil.dataset.internal.text.Shingles;
import org.postil.dataset.internal.text.Word;

/**
 * Finds documents that are copies of one another but for some words: MinHash with
 * locality-sensitive hashing in 64 bands of two places. Of pairs with a coefficient of 0.35, which
 * is what remains when a fifth of the words was changed, one in 3,000 shares no band; a cluster has
 * more than one such chance. Signatures and bands are on disk: about 1 KB a document. Used by one
 * thread.
 */
public final class NearDuplicates implements Closeable {

  /** Jaccard's coefficient from which two documents count as near-duplicates. */
  public static final double THRESHOLD = 0.2;

  /** Most documents; their number takes three bytes of a long. */
  public static final int MOST = 1 << 24;

  private static final int BANDS = MinHash.PLACES / 2;
  private static final int SHARED = 3;
  private static final int NUMBER_BITS = 24;

  private final FixedRecords signatures;
  private final SortedLongs bands;
  private int documents;

  /** Is shown pairs that share a band. */
  interface PairVisitor {
    /** Whether the similarity of a pair is wanted; the first number is the lower. */
    boolean wants(int a, int b);

    void visit(int a, int b, double similarity) throws IOException;
  }

  /**
   * Starts without documents.
   *
   * @param folder for temporary files
   * @throws IOException if they cannot be made
   */
  public NearDuplicates(Path folder) throws IOException {
    signatures = new FixedRecords(folder.resolve("signatures.tmp"), (MinHash.PLACES + 3) * 4);
    bands = new SortedLongs(folder, "bands");
  }

  /**
   * Adds the next document.
   *
   * @param words all its words
   * @throws IOException if temporary files cannot be written
   */
  public void add(List<Word> words) throws IOException {
    long[] shingles = Shingles.of(words);
    int[] signature = MinHash.signature(shingles);
    long whole = Shingles.whole(words);
    ByteBuffer record = signatures.append();
    for (int place : signature) {
      record.putInt(place);
    }
    record.putInt(shingles.length).putLong(whole);
    int number = documents++;
    if (!words.isEmpty()) {
      addKey(Mixing.join(BANDS, whole), number);
    }
    for (int band = 0; shingles.length > 0 && band < BANDS; band++) {
      long places = ((long) signature[2 * band] << 32) | signature[2 * band + 1];
      addKey(Mixing.join(band, places), number);
    }
  }

  private void addKey(long key, int number) throws IOException {
    bands.add((key & -MOST) | number);
  }

  /** Visits pairs that share a band, some more than once. */
  void pairs(PairVisitor visitor) throws IOException {
    Bucket bucket = new Bucket();
    bands.forEach(
        value -> {
          if (value >>> NUMBER_BITS != bucket.key) {
            bucket.clear(value >>> NUMBER_BITS);
          }
          bucket.add((int) (value & (MOST - 1)), visitor);
        });
  }

  /**
   * How alike two documents are.
   *
   * @return estimate of Jaccard's coefficient; 1 for equal words, 0 where too few shingles are
   *     shared to tell
   */
  double similarity(int a, int b) throws IOException {
    ByteBuffer one = signatures.get(a);
    int[] signature = new int[MinHash.PLACES];
    for (int i = 0; i < signature.length; i++) {
      signature[i] = one.getInt();
    }
    int size = one.getInt();
    long whole = one.getLong();
    ByteBuffer other = signatures.get(b);
    double estimate = MinHash.similarity(signature, other);
    int otherSize = other.getInt();
    if (whole == other.getLong()) {
      return 1;
    }
    double shared = estimate / (1 + estimate) * (size + otherSize);
    return shared < SHARED - 0.5 ? 0 : estimate;
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    signatures.close();
    bands.close();
  }

  /** The documents of one band value, the last of them only: copies of one text are many. */
  private final class Bucket {
    private static final int MOST_KEPT = 64;
    private long key = -1;
    private final int[] kept = new int[MOST_KEPT];
    private int size;

    void clear(long other) {
      key = other;
      size = 0;
    }

    void add(int document, PairVisitor visitor) throws IOException {
      for (int i = Math.max(0, size - MOST_KEPT); i < size; i++) {
        int earlier = kept[i % MOST_KEPT];
        if (earlier != document && visitor.wants(earlier, document)) {
          visitor.visit(earlier, document, similarity(earlier, document));
        }
      }
      kept[size++ % MOST_KEPT] = document;
    }
  }
}
