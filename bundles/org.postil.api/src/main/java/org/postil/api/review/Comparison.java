package org.postil.api.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of comparing two sides over some documents.
 *
 * @param documents documents that both sides have done; all figures are over these
 * @param onlyA documents that only side A has done
 * @param onlyB documents that only side B has done
 * @param spans scores of side B against side A
 * @param times scores of time expressions; null if no feature for the value was given
 * @param confusions confusion matrix, by label of side A, then by label of side B
 * @param agreement agreement of the sides, neither being the reference
 * @param differences what each document that both have done gave, in order of the documents
 */
public record Comparison(
    int documents,
    int onlyA,
    int onlyB,
    SpanScores spans,
    @Nullable TimexScores times,
    List<Confusion> confusions,
    Agreement agreement,
    List<DocumentDifferences> differences) {

  /** Copies the lists. */
  public Comparison {
    confusions = List.copyOf(confusions);
    differences = List.copyOf(differences);
  }

  /**
   * Scores of time expressions.
   *
   * @return empty if no feature for the value was given
   */
  public Optional<TimexScores> timex() {
    return Optional.ofNullable(times);
  }
}
