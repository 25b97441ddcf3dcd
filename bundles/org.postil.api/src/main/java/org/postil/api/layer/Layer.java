package org.postil.api.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * What one annotator says about one document: an immutable, self-describing table of feature
 * structures. Safe for use by many threads.
 *
 * <p>Feature structures are numbered through the tables in order: those of the first table from 0,
 * those of the second from the size of the first, and so on.
 *
 * @param header who made it from what
 * @param types the types that the tables need, supertypes first, built-in UIMA types left out
 * @param tables the feature structures by type
 */
public record Layer(LayerHeader header, List<TypeDefinition> types, List<FeatureTable> tables) {

  /** Copies the lists. */
  public Layer {
    types = List.copyOf(types);
    tables = List.copyOf(tables);
  }

  /**
   * Identity of the layer.
   *
   * @return the fingerprint in the header
   */
  public String fingerprint() {
    return header.fingerprint();
  }

  /**
   * Number of spans.
   *
   * @return rows of all tables of annotations
   */
  public int spanCount() {
    return tables.stream().filter(FeatureTable::isSpans).mapToInt(FeatureTable::rows).sum();
  }

  /**
   * The spans, read row by row.
   *
   * @return all annotations by begin, then longest first, then in order of the tables
   */
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>(spanCount());
    int first = 0;
    for (FeatureTable table : tables) {
      if (table.isSpans()) {
        for (int row = 0; row < table.rows(); row++) {
          spans.add(new Span(this, table, row, first + row));
        }
      }
      first += table.rows();
    }
    spans.sort(Span.IN_TEXT);
    return spans;
  }

  /**
   * The span with a number.
   *
   * @param row number of the feature structure within this layer
   * @return the span
   * @throws IllegalArgumentException if there is no such feature structure or it is not a span
   */
  public Span span(int row) {
    int first = 0;
    for (FeatureTable table : tables) {
      if (row < first + table.rows() && row >= first && table.isSpans()) {
        return new Span(this, table, row - first, row);
      }
      first += table.rows();
    }
    throw new IllegalArgumentException(
        "Cannot find span " + row + " in layer [" + fingerprint() + "] of " + first + " rows");
  }
}
