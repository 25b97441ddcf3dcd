package org.postil.api.review;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scores of time expressions as TempEval-3 task A defines them (UzZaman et al. 2013, S13-2001).
 *
 * @param strict same offsets, whatever the type and value
 * @param relaxed offsets overlap: recall over side A, precision over side B
 * @param value how often the value is the same where a span of side A is overlapped
 * @param type how often the TIMEX3 type is the same, likewise
 * @param types figures for each type of side A
 */
public record TimexScores(
    Score strict, Score relaxed, Attribute value, Attribute type, SortedMap<String, OfType> types) {

  /** Copies the map. */
  public TimexScores {
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
  }

  /**
   * How often an attribute is right. A span of side A is judged by the span of side B with the same
   * offsets if there is one, or else by that with most shared characters, or else by the first.
   *
   * @param correct spans of side A whose counterpart has the same attribute
   * @param accuracy part of the overlapped spans of side A that are correct
   * @param f1 accuracy times the relaxed F1
   * @param interval interval of {@code f1}
   */
  public record Attribute(long correct, double accuracy, double f1, Interval interval) {}

  /**
   * Figures of one TIMEX3 type.
   *
   * @param spans spans of side A that have the type
   * @param overlapped those that a span of side B overlaps
   * @param correctValue those whose counterpart has the same value
   */
  public record OfType(long spans, long overlapped, long correctValue) {}
}
