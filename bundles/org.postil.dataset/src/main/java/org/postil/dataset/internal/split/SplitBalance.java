package org.postil.dataset.internal.split;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.postil.api.dataset.Split;
import org.postil.api.dataset.SplitRatios;
import org.postil.dataset.internal.cluster.Clusters;
import org.postil.dataset.internal.text.Mixing;

/**
 * Gives groups of documents to splits: the largest first, each to the split whose shares of
 * documents and of labels come nearest to the ratios with it. Ties and the order of equal groups
 * are drawn by the seed. Memory: 16 bytes a group.
 */
public final class SplitBalance {

  private static final Split[] SPLITS = Split.values();

  private final Clusters clusters;
  private final LabelCounts labels;
  private final BitSet leftOut;
  private final SplitRatios ratios;
  private final long seed;
  private final double[][] shares;
  private final double[] totals;

  /**
   * Takes what is to be divided.
   *
   * @param clusters groups; those that are bound keep their split, the others are bound here
   * @param labels labels of each document
   * @param leftOut documents that do not count
   * @param ratios how large the splits shall be
   * @param seed draws among equals
   */
  public SplitBalance(
      Clusters clusters, LabelCounts labels, BitSet leftOut, SplitRatios ratios, long seed) {
    this.clusters = clusters;
    this.labels = labels;
    this.leftOut = leftOut;
    this.ratios = ratios;
    this.seed = seed;
    this.totals = labels.totals();
    this.shares = new double[SPLITS.length][totals.length];
  }

  /**
   * Divides the groups.
   *
   * @throws IOException if the labels cannot be read
   */
  public void divide() throws IOException {
    List<Integer> free = new ArrayList<>();
    for (int document = 0; document < clusters.size(); document++) {
      if (clusters.of(document) == document) {
        if (clusters.bound(document) < 0) {
          free.add(document);
        } else {
          add(parts(document), clusters.bound(document));
        }
      }
    }
    free.sort(
        Comparator.<Integer>comparingInt(clusters::count)
            .reversed()
            .thenComparingLong(group -> Mixing.join(seed, group)));
    for (int group : free) {
      double[] parts = parts(group);
      int split = nearest(parts);
      clusters.bind(group, split);
      add(parts, split);
    }
  }

  /** A group's part of all documents and of each label. */
  private double[] parts(int group) throws IOException {
    double[] parts = new double[totals.length];
    List<Integer> members = new ArrayList<>();
    clusters.members(group, Integer.MAX_VALUE, members::add);
    for (int member : members) {
      if (!leftOut.get(member)) {
        labels.addTo(parts, member);
      }
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] = totals[i] == 0 ? 0 : parts[i] / totals[i];
    }
    return parts;
  }

  private void add(double[] parts, int split) {
    for (int i = 0; i < parts.length; i++) {
      shares[split][i] += parts[i];
    }
  }

  private int nearest(double[] parts) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int split = 0; split < SPLITS.length; split++) {
      double wanted = ratios.share(SPLITS[split]);
      if (wanted > 0) {
        double cost = cost(parts, split, wanted);
        if (cost < least) {
          least = cost;
          best = split;
        }
      }
    }
    return best;
  }

  /** How much further from the ratios a split gets with a group; documents weigh as all labels. */
  private double cost(double[] parts, int split, double wanted) {
    double cost = 0;
    int kinds = 0;
    for (int i = 1; i < parts.length; i++) {
      if (totals[i] > 0) {
        kinds++;
        cost += change(shares[split][i], parts[i], wanted);
      }
    }
    return cost + Math.max(1, kinds) * change(shares[split][0], parts[0], wanted);
  }

  private static double change(double share, double part, double wanted) {
    double before = share - wanted;
    double after = before + part;
    return (after * after - before * before) / wanted;
  }
}
