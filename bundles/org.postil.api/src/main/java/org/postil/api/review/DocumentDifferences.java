package org.postil.api.review;

import java.util.List;

/**
 * What the comparison of one document gave, so that a figure leads to the documents behind it.
 *
 * @param document id of the document
 * @param cells pairings by kind and labels; cells without pairings are left out
 */
public record DocumentDifferences(String document, List<Cell> cells) {

  /** Copies the list. */
  public DocumentDifferences {
    cells = List.copyOf(cells);
  }

  /**
   * Pairings of one kind and pair of labels.
   *
   * @param kind how the spans agree
   * @param a label of side A; empty where side A has nothing
   * @param b label of side B; empty where side B has nothing
   * @param count number of pairings
   */
  public record Cell(Pairing.Kind kind, String a, String b, int count) {}

  /**
   * Pairings that are not the same on both sides.
   *
   * @return at least 0
   */
  public int differences() {
    return cells.stream()
        .filter(cell -> cell.kind() != Pairing.Kind.SAME)
        .mapToInt(Cell::count)
        .sum();
  }
}
