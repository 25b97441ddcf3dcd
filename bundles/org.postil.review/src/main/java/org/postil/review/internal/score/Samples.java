package org.postil.review.internal.score;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.postil.api.review.Interval;
import org.postil.api.review.Score;
import org.postil.api.review.Tally;

/** The counts of all documents, and of documents drawn with replacement. */
public final class Samples {

  private static final double TAIL = 0.025;

  private final CountTable table;
  private final long[] totals;
  private final long[][] drawn;

  /**
   * Draws the samples.
   *
   * @param table the counts; all columns must be there by now
   * @param replicates number of samples
   * @param seed what they are drawn from
   */
  public Samples(CountTable table, int replicates, long seed) {
    this.table = table;
    this.totals = new long[table.width()];
    for (int row = 0; row < table.rows(); row++) {
      table.addTo(totals, row);
    }
    Random random = new Random(seed);
    this.drawn = new long[table.rows() == 0 ? 0 : replicates][table.width()];
    for (long[] sums : drawn) {
      for (int i = 0; i < table.rows(); i++) {
        table.addTo(sums, random.nextInt(table.rows()));
      }
    }
  }

  long total(String column) {
    return totals[table.column(column)];
  }

  /** A score made from four columns. */
  Score score(String hitsA, String a, String hitsB, String b) {
    Tallies tallies =
        new Tallies(table.column(hitsA), table.column(a), table.column(hitsB), table.column(b));
    return new Score(
        tallies.of(totals),
        interval(sums -> tallies.of(sums).precision()),
        interval(sums -> tallies.of(sums).recall()),
        interval(sums -> tallies.of(sums).f1()));
  }

  /** The interval of a figure that is made from sums by column. */
  Interval interval(ToDoubleFunction<long[]> figure) {
    if (drawn.length == 0) {
      double value = figure.applyAsDouble(totals);
      return new Interval(value, value);
    }
    double[] values = Arrays.stream(drawn).mapToDouble(figure).sorted().toArray();
    int low = (int) Math.floor(TAIL * values.length);
    return new Interval(values[low], values[values.length - 1 - low]);
  }

  private record Tallies(int hitsA, int a, int hitsB, int b) {
    Tally of(long[] sums) {
      return new Tally(sums[hitsA], sums[a], sums[hitsB], sums[b]);
    }
  }
}
