package org.postil.api.review;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far two sides agree, over the documents that both have done. Words are runs of letters and
 * digits, other visible characters stand alone, so the figures do not depend on a tokenizer. The
 * category of a word is the set of labels of the spans over it.
 *
 * @param documents documents that both sides have done
 * @param words words in these documents, those in skipped stretches left out
 * @param observed part of the words that have the same category on both sides
 * @param kappaWords Cohen's kappa (1960) of the categories of words
 * @param kappaLabels Cohen's kappa of the labels where both sides have a span with the same offsets
 * @param alpha Krippendorff's alpha for unitizing (1995) over all labels, positions in UTF-16 code
 *     units
 * @param alphaByLabel the same for each label alone
 */
public record Agreement(
    long documents,
    long words,
    Coefficient observed,
    Coefficient kappaWords,
    Coefficient kappaLabels,
    Coefficient alpha,
    SortedMap<String, Coefficient> alphaByLabel) {

  /** Copies the map. */
  public Agreement {
    alphaByLabel = Collections.unmodifiableSortedMap(new TreeMap<>(alphaByLabel));
  }
}
