package org.postil.api.review;

/**
 * A score with its intervals.
 *
 * @param tally the counts that it is made from
 * @param precision interval of the precision
 * @param recall interval of the recall
 * @param f1 interval of the F1
 */
public record Score(Tally tally, Interval precision, Interval recall, Interval f1) {}
