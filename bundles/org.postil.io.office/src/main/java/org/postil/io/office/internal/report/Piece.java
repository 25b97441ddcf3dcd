package org.postil.io.office.internal.report;

/**
 * Text of one look. Lines may break at its spaces.
 *
 * @param text what the font can draw
 * @param look how
 * @param width in points
 */
record Piece(String text, Look look, float width) {

  boolean isSpace() {
    return text.isBlank();
  }
}
