package org.postil.annotator.quotes.internal.pattern;

/**
 * A clause that reports what somebody said.
 *
 * @param from first item of what was said
 * @param to item after the last
 * @param match the speaker and the cue
 * @param form how speaker and clause are joined, for an explanation
 * @param confidence 0 to 1
 */
public record Clause(int from, int to, Match match, String form, double confidence) {}
