package org.postil.annotator.dates.internal;

import java.util.List;

/**
 * A stretch of text that is read by itself, such as a paragraph.
 *
 * @param begin where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param sentences where its sentences begin, ascending
 */
public record Block(int begin, int end, List<Integer> sentences) {}
