package org.postil.review.internal.agree;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.postil.api.review.Agreement;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Pairing;
import org.postil.review.internal.align.Mark;

/** Counts what the coefficients of agreement are made from. */
public final class AgreementCounts {

  private static final String NOTHING_SHARED = "no document was done by both sides";
  private static final String NO_WORDS = "the shared documents have no words";
  private static final String NO_COMMON_SPANS = "no span has the same offsets on both sides";
  private static final String NO_SPANS = "neither side has a span in the shared documents";

  private final Contingency words = new Contingency();
  private final Contingency labels = new Contingency();
  private final UnitizingAlpha alpha = new UnitizingAlpha();
  private long documents;

  /** Starts at zero. */
  public AgreementCounts() {}

  /**
   * Adds a document that both sides have done.
   *
   * @param document the document
   * @param a spans of side A in order
   * @param b spans of side B in order
   * @param pairings both, aligned
   */
  public void add(ComparedDocument document, List<Mark> a, List<Mark> b, List<Pairing> pairings) {
    documents++;
    addWords(document, a, b);
    for (Pairing pairing : pairings) {
      if (pairing.kind().isStrictHit() || pairing.kind() == Pairing.Kind.LABEL) {
        labels.add(pairing.labelA(), pairing.labelB());
      }
    }
    alpha.add(document.document().text().length(), a, b);
  }

  /**
   * Makes the coefficients.
   *
   * @return the agreement so far
   */
  public Agreement agreement() {
    boolean none = documents == 0;
    return new Agreement(
        documents,
        words.total(),
        words.observed(none ? NOTHING_SHARED : NO_WORDS),
        words.kappa(none ? NOTHING_SHARED : NO_WORDS),
        labels.kappa(none ? NOTHING_SHARED : NO_COMMON_SPANS),
        alpha.overall(none ? NOTHING_SHARED : NO_SPANS),
        alpha.byLabel());
  }

  private void addWords(ComparedDocument document, List<Mark> a, List<Mark> b) {
    Words found = new Words(document.document().text());
    String[] categoriesA = categories(found, a);
    String[] categoriesB = categories(found, b);
    for (int word = 0; word < found.size(); word++) {
      if (!found.touches(word, document.skip())) {
        words.add(categoriesA[word], categoriesB[word]);
      }
    }
  }

  /** For each word the labels over it; empty for none. */
  private static String[] categories(Words words, List<Mark> marks) {
    String[] categories = new String[words.size()];
    Arrays.fill(categories, "");
    for (Mark mark : marks) {
      words
          .within(mark.span().begin(), mark.span().end())
          .forEach(word -> categories[word] = with(categories[word], mark.label()));
    }
    return categories;
  }

  /** A span without a label is a category too, which is not the same as no span. */
  private static String with(String category, String label) {
    TreeSet<String> all = new TreeSet<>(List.of(category.split("\t")));
    all.remove("");
    all.add("=" + label);
    return String.join("\t", all);
  }
}
