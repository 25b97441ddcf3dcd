package org.postil.io.office.internal.report;

import java.util.List;
import org.postil.api.layer.Span;

/**
 * How a piece of text looks.
 *
 * @param size in points
 * @param isBold whether the font is bold
 * @param ink the colour of the letters
 * @param spans the spans that the piece is in, the shortest first
 */
record Look(float size, boolean isBold, Hue ink, List<Span> spans) {

  static final Look TEXT = new Look(10, false, Hue.BLACK, List.of());
  static final Look SMALL = new Look(8, false, Hue.GREY, List.of());
  static final Look HEADING = new Look(12, true, Hue.BLACK, List.of());
  static final Look TITLE = new Look(16, true, Hue.BLACK, List.of());

  /** The same within spans. */
  Look in(List<Span> others) {
    return new Look(size, isBold, ink, List.copyOf(others));
  }

  /** A label that stands after its span. */
  static Look label(Hue hue) {
    return new Look(6, true, hue, List.of());
  }
}
