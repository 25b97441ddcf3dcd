package org.postil.cli.internal.show;

import java.util.Locale;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;

/**
 * A span with what a reader asks about it.
 *
 * @param type short name of its type
 * @param by the annotator and its version
 * @param confidence as written, empty when the annotator gives none
 * @param why what the annotator says made it, empty when it says nothing
 */
record ShownSpan(Mark mark, String type, String by, String confidence, String why) {

  static ShownSpan of(Span span, Layer layer) {
    return new ShownSpan(
        Mark.of(span),
        TypeNames.shortName(span.type()),
        layer.header().by(),
        confidence(span),
        span.string("explanation").orElse(""));
  }

  private static String confidence(Span span) {
    var sure = span.number("confidence");
    return sure.isPresent() ? String.format(Locale.ROOT, "%.2f", sure.getAsDouble()) : "";
  }

  /** What stands there, in one line of at most fifty characters. */
  String text(String document) {
    return shortened(document.substring(mark.begin(), mark.end()));
  }

  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    int[] points = line.codePoints().toArray();
    return points.length <= 50 ? line : new String(points, 0, 49) + "…";
  }
}
