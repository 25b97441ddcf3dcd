package org.postil.api.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * How large the splits are, in any unit: 80/10/10 and 8/1/1 are the same.
 *
 * @param train part of the documents to train on, at least 0
 * @param dev part of the documents to tune on
 * @param test part of the documents to test on
 */
public record SplitRatios(int train, int dev, int test) {

  private static final int LARGEST = 1_000_000;

  /** Checks the parts. */
  public SplitRatios {
    for (int part : new int[] {train, dev, test}) {
      if (part < 0 || part > LARGEST) {
        throw new IllegalArgumentException(
            "Cannot split by [" + part + "]: expected numbers of 0 to 1,000,000");
      }
    }
    if (train + dev + test == 0) {
      throw new IllegalArgumentException(
          "Cannot split by 0/0/0: expected one part over 0, for example 80/10/10");
    }
  }

  /**
   * Reads ratios.
   *
   * @param text {@code train/dev/test}, or {@code train/test}
   * @return the ratios
   * @throws IllegalArgumentException if the text is none
   */
  public static SplitRatios parse(String text) {
    List<Integer> parts = new ArrayList<>();
    for (String part : text.split("/", -1)) {
      if (!part.matches("[0-9]{1,7}")) {
        throw new IllegalArgumentException(
            "Cannot split by ["
                + text
                + "]: expected two or three whole numbers with slashes, for example 80/10/10");
      }
      parts.add(Integer.valueOf(part));
    }
    return switch (parts.size()) {
      case 2 -> new SplitRatios(parts.get(0), 0, parts.get(1));
      case 3 -> new SplitRatios(parts.get(0), parts.get(1), parts.get(2));
      default ->
          throw new IllegalArgumentException(
              "Cannot split by ["
                  + text
                  + "]: expected train/dev/test or train/test, for example 80/10/10");
    };
  }

  /**
   * The share of a split.
   *
   * @param split the split
   * @return 0 to 1
   */
  public double share(Split split) {
    double part =
        switch (split) {
          case TRAIN -> train;
          case DEV -> dev;
          case TEST -> test;
        };
    return part / ((double) train + dev + test);
  }

  @Override
  public String toString() {
    return train + "/" + dev + "/" + test;
  }
}
