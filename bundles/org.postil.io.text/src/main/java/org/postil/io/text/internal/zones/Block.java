package org.postil.io.text.internal.zones;

/**
 * A stretch of text that a reader sees as one: a line, or the lines of a paragraph that was wrapped
 * by hand. White space at its ends is not part of it.
 *
 * @param begin first UTF-16 code unit
 * @param end end in UTF-16 code units, exclusive
 * @param afterGap whether an empty line, or nothing, stands before it
 */
record Block(int begin, int end, boolean afterGap) {}
