package org.postil.review.internal.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postil.api.review.Confusion;
import org.postil.api.review.DocumentDifferences;
import org.postil.api.review.Pairing;

/** Counts pairings by kind and labels: for each document, and as a confusion matrix for all. */
public final class PairingCounts {

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::a).thenComparing(Cell::b).thenComparing(Cell::kind);

  private final List<DocumentDifferences> documents = new ArrayList<>();
  private final Map<Cell, Long> totals = new TreeMap<>(ORDER);

  private record Cell(Pairing.Kind kind, String a, String b) {}

  /** Starts at zero. */
  public PairingCounts() {}

  /**
   * Adds a document.
   *
   * @param document its id
   * @param pairings its spans, aligned
   */
  public void add(String document, List<Pairing> pairings) {
    Map<Cell, Integer> counts = new TreeMap<>(ORDER);
    for (Pairing pairing : pairings) {
      Cell cell = new Cell(pairing.kind(), pairing.labelA(), pairing.labelB());
      counts.merge(cell, 1, Integer::sum);
      totals.merge(cell, 1L, Long::sum);
    }
    List<DocumentDifferences.Cell> cells = new ArrayList<>();
    counts.forEach(
        (cell, count) ->
            cells.add(new DocumentDifferences.Cell(cell.kind(), cell.a(), cell.b(), count)));
    documents.add(new DocumentDifferences(document, cells));
  }

  /**
   * Counts by document.
   *
   * @return in the order in which they were added
   */
  public List<DocumentDifferences> documents() {
    return documents;
  }

  /**
   * Counts over all documents.
   *
   * @return cells by label of side A, then of side B
   */
  public List<Confusion> confusions() {
    List<Confusion> confusions = new ArrayList<>();
    totals.forEach(
        (cell, count) -> {
          boolean same = cell.kind().isStrictHit() || cell.kind() == Pairing.Kind.LABEL;
          Confusion add = new Confusion(cell.a(), cell.b(), same ? count : 0, same ? 0 : count);
          int last = confusions.size() - 1;
          if (last >= 0
              && confusions.get(last).a().equals(add.a())
              && confusions.get(last).b().equals(add.b())) {
            confusions.set(last, sum(confusions.get(last), add));
          } else {
            confusions.add(add);
          }
        });
    return confusions;
  }

  private static Confusion sum(Confusion one, Confusion other) {
    return new Confusion(
        one.a(),
        one.b(),
        one.sameOffsets() + other.sameOffsets(),
        one.otherOffsets() + other.otherOffsets());
  }
}
