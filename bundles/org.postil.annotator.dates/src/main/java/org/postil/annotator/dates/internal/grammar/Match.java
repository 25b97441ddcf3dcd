package org.postil.annotator.dates.internal.grammar;

/**
 * A rule that fits a stretch of words.
 *
 * @param rule the rule
 * @param begin index of the first word
 * @param end index after the last word
 * @param fields what the rule has bound
 */
public record Match(Symbol rule, int begin, int end, Fields fields) {

  /** This match with other fields. */
  public Match with(Fields other) {
    return new Match(rule, begin, end, other);
  }
}
