package org.postil.annotator.quotes.internal.marks;

/** Quotation marks that close one another. */
enum MarkFamily {
  DOUBLE,
  SINGLE,
  ANGLE,
  SINGLE_ANGLE,
  CORNER,
  WHITE_CORNER
}
