package org.postil.annotator.quotes.internal.marks;

/**
 * A quotation mark in the text and what it can do there.
 *
 * @param begin first UTF-16 code unit
 * @param end end, exclusive; back-ticks and apostrophes in pairs are one mark of two units
 * @param opens whether it can open a quotation
 * @param closes whether it can close one
 */
record Mark(int begin, int end, MarkFamily family, boolean opens, boolean closes) {}
