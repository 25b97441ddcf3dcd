package org.postil.dataset.internal.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postil.dataset.internal.text.Word;

/**
 * Finds out which documents must stay in one split. Documents that had a split keep it; a new one
 * that is a near-duplicate of documents in two splits belongs to neither. Used by one thread.
 */
public final class Grouping implements Closeable {

  private static final int REPORTED = 10;

  private final NearDuplicates duplicates;
  private final @Nullable Stories stories;
  private final Clusters clusters = new Clusters();
  private final BitSet bound = new BitSet();
  private final BitSet between = new BitSet();

  /**
   * Two documents that are alike.
   *
   * @param a number of the earlier
   * @param b number of the later
   * @param similarity estimate of Jaccard's coefficient of their shingles
   */
  public record AlikePair(int a, int b, double similarity) {}

  /**
   * What was found between splits.
   *
   * @param leaks pairs of near-duplicates in different splits
   * @param closest the most similar pairs in different splits, most similar first
   */
  public record Leaks(long leaks, List<AlikePair> closest) {}

  /**
   * Starts without documents.
   *
   * @param folder for temporary files
   * @param withStories whether to join articles on one event, too
   * @throws IOException if temporary files cannot be made
   */
  public Grouping(Path folder, boolean withStories) throws IOException {
    duplicates = new NearDuplicates(folder);
    stories = withStories ? new Stories(folder) : null;
  }

  /**
   * Adds the next document.
   *
   * @param words all its words
   * @param day day of publication, in days since 1970-01-01; {@link Integer#MIN_VALUE} if unknown
   * @param split ordinal of the split that it keeps; negative for none
   * @throws IOException if temporary files cannot be written
   */
  public void add(List<Word> words, int day, int split) throws IOException {
    if (clusters.size() == NearDuplicates.MOST) {
      throw new IOException(
          "Cannot compare more than "
              + NearDuplicates.MOST
              + " documents; select fewer, for example by date");
    }
    duplicates.add(words);
    if (stories != null) {
      stories.add(words, day);
    }
    bound.set(clusters.add(split), split >= 0);
  }

  /**
   * Joins what belongs together.
   *
   * @return how often two stories were kept apart since their documents had different splits
   * @throws IOException if temporary files cannot be read
   */
  public long join() throws IOException {
    if (!bound.isEmpty()) {
      joinDuplicates((a, b) -> bound.get(a) || bound.get(b));
    }
    joinDuplicates((a, b) -> !between.get(a) && !between.get(b));
    return stories == null ? 0 : stories.join(clusters);
  }

  private void joinDuplicates(IntBinaryPredicate condition) throws IOException {
    duplicates.pairs(
        new NearDuplicates.PairVisitor() {
          @Override
          public boolean wants(int a, int b) {
            return clusters.of(a) != clusters.of(b) && condition.test(a, b);
          }

          @Override
          public void visit(int a, int b, double similarity) {
            if (similarity >= NearDuplicates.THRESHOLD
                && clusters.join(a, b) == Clusters.Joined.REFUSED) {
              // The later of two that had splits: its text was changed since.
              between.set(!bound.get(b) || bound.get(a) ? b : a);
            }
          }
        });
  }

  @FunctionalInterface
  private interface IntBinaryPredicate {
    boolean test(int a, int b);
  }

  /**
   * The groups.
   *
   * @return groups by number of the document
   */
  public Clusters clusters() {
    return clusters;
  }

  /**
   * Documents that belong to no split, since they are near-duplicates of documents in two.
   *
   * @return their numbers
   */
  public BitSet between() {
    return between;
  }

  /**
   * Compares documents across splits again, whatever was joined.
   *
   * @param splits tells the split of a document; negative for none
   * @return what was found
   * @throws IOException if temporary files cannot be read
   */
  public Leaks leaks(IntUnaryOperator splits) throws IOException {
    List<AlikePair> closest = new ArrayList<>();
    long[] leaks = {0};
    duplicates.pairs(
        new NearDuplicates.PairVisitor() {
          @Override
          public boolean wants(int a, int b) {
            int one = splits.applyAsInt(a);
            int other = splits.applyAsInt(b);
            return one >= 0 && other >= 0 && one != other;
          }

          @Override
          public void visit(int a, int b, double similarity) {
            AlikePair pair = new AlikePair(a, b, similarity);
            if (similarity > 0 && !closest.contains(pair)) {
              leaks[0] += similarity >= NearDuplicates.THRESHOLD ? 1 : 0;
              keep(pair, closest);
            }
          }
        });
    return new Leaks(leaks[0], closest);
  }

  private static void keep(AlikePair pair, List<AlikePair> closest) {
    closest.add(pair);
    closest.sort(
        Comparator.comparingDouble(AlikePair::similarity)
            .reversed()
            .thenComparing(AlikePair::a)
            .thenComparing(AlikePair::b));
    if (closest.size() > REPORTED) {
      closest.remove(REPORTED);
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    duplicates.close();
    if (stories != null) {
      stories.close();
    }
  }
}
