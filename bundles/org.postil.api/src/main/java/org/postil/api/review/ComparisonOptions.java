package org.postil.api.review;

import java.util.Set;

/**
 * What to compare.
 *
 * @param type full name of the UIMA type of the spans; its subtypes are not compared along
 * @param feature short name of the string feature that holds the label; spans without it have the
 *     label {@code ""}
 * @param value short name of a string feature that says what a span means, such as {@code value} of
 *     TIMEX3; empty if there is none. With one, {@link Comparison#timex()} is there.
 * @param labels compare only these labels, after renaming; empty for all
 * @param namesA renames labels of side A
 * @param namesB renames labels of side B
 * @param replicates number of bootstrap samples for the intervals; 0 for intervals as wide as the
 *     figure itself
 * @param seed seed of the bootstrap
 */
public record ComparisonOptions(
    String type,
    String feature,
    String value,
    Set<String> labels,
    LabelMap namesA,
    LabelMap namesB,
    int replicates,
    long seed) {

  /** Bootstrap samples unless asked otherwise. */
  public static final int DEFAULT_REPLICATES = 1000;

  private static final String TIMEX = "org.postil.types.TimexMention";
  private static final long DEFAULT_SEED = 20_250_731;

  /** Copies the labels and checks the number of samples. */
  public ComparisonOptions {
    labels = Set.copyOf(labels);
    if (replicates < 0 || replicates > 1_000_000) {
      throw new IllegalArgumentException(
          "Cannot draw [" + replicates + "] bootstrap samples: expected 0 to 1,000,000");
    }
  }

  /**
   * All spans of a type by their {@code label}, and by their {@code value} if it is the type of
   * time expressions.
   *
   * @param type full name of the UIMA type
   * @return the usual options
   */
  public static ComparisonOptions of(String type) {
    return new ComparisonOptions(
        type,
        "label",
        type.equals(TIMEX) ? "value" : "",
        Set.of(),
        LabelMap.NONE,
        LabelMap.NONE,
        DEFAULT_REPLICATES,
        DEFAULT_SEED);
  }

  /**
   * The same options for some labels only.
   *
   * @param only labels after renaming; empty for all
   * @return a copy
   */
  public ComparisonOptions withLabels(Set<String> only) {
    return new ComparisonOptions(type, feature, value, only, namesA, namesB, replicates, seed);
  }

  /**
   * The same options with renamed labels.
   *
   * @param a renames labels of side A
   * @param b renames labels of side B
   * @return a copy
   */
  public ComparisonOptions withNames(LabelMap a, LabelMap b) {
    return new ComparisonOptions(type, feature, value, labels, a, b, replicates, seed);
  }
}
