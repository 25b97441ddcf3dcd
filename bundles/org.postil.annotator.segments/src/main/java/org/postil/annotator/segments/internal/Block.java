package org.postil.annotator.segments.internal;

/**
 * A stretch of text that no sentence crosses.
 *
 * @param begin first UTF-16 code unit
 * @param end end, exclusive
 */
record Block(int begin, int end) {}
