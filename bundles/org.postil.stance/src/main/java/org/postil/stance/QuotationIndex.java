package org.postil.stance;

import java.util.List;
import java.util.Optional;
import org.postil.types.Quotation;

/** Finds the quotation that a stretch of text stands in, without looking at all of a document. */
final class QuotationIndex {

  private final List<Quotation> quotations;

  /** For each quotation, the farthest end of those up to it: none before reaches beyond. */
  private final int[] reach;

  /**
   * An index.
   *
   * @param quotations in the order of their beginnings
   */
  QuotationIndex(List<Quotation> quotations) {
    this.quotations = quotations;
    reach = new int[quotations.size()];
    int farthest = 0;
    for (int i = 0; i < reach.length; i++) {
      farthest = Math.max(farthest, quotations.get(i).getEnd());
      reach[i] = farthest;
    }
  }

  /** The smallest quotation around a stretch of text; the first of equals. */
  Optional<Quotation> around(int begin, int end) {
    Quotation smallest = null;
    for (int i = lastFrom(begin); i >= 0 && reach[i] >= end; i--) {
      Quotation quotation = quotations.get(i);
      if (quotation.getEnd() >= end
          && (smallest == null || length(quotation) <= length(smallest))) {
        smallest = quotation;
      }
    }
    return Optional.ofNullable(smallest);
  }

  /** Index of the last quotation that begins at a place or before it; -1 if there is none. */
  private int lastFrom(int begin) {
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotations.get(middle).getBegin() <= begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static int length(Quotation quotation) {
    return quotation.getEnd() - quotation.getBegin();
  }
}
