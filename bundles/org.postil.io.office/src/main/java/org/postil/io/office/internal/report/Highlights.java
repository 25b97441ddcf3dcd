package org.postil.io.office.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.postil.api.layer.Span;

/** What a reader says of a place when it is pointed at. Nothing is drawn, since colours are. */
final class Highlights {

  private final Function<Span, String> tips;
  private final Map<Span, List<Place>> places = new LinkedHashMap<>();

  private record Place(float left, float low, float right, float high) {}

  Highlights(Function<Span, String> tips) {
    this.tips = tips;
  }

  /** A piece of a span on the page that is being filled. */
  void add(Span span, float x, float low, float width, float height) {
    List<Place> own = places.computeIfAbsent(span, s -> new ArrayList<>());
    Place last = own.isEmpty() ? null : own.get(own.size() - 1);
    if (last != null && last.low == low && Math.abs(last.right - x) < 0.5f) {
      own.set(own.size() - 1, new Place(last.left, low, x + width, low + height));
    } else {
      own.add(new Place(x, low, x + width, low + height));
    }
  }

  /** Puts what was added on a page. */
  void moveTo(PDPage page) throws IOException {
    List<PDAnnotation> annotations = new ArrayList<>();
    places.forEach(
        (span, own) -> {
          PDAnnotationHighlight highlight = new PDAnnotationHighlight();
          highlight.setContents(tips.apply(span));
          highlight.setConstantOpacity(0);
          highlight.setQuadPoints(corners(own));
          highlight.setRectangle(around(own));
          annotations.add(highlight);
        });
    page.setAnnotations(annotations);
    places.clear();
  }

  private static float[] corners(List<Place> places) {
    float[] corners = new float[8 * places.size()];
    int at = 0;
    for (Place place : places) {
      for (float y : new float[] {place.high, place.low}) {
        corners[at++] = place.left;
        corners[at++] = y;
        corners[at++] = place.right;
        corners[at++] = y;
      }
    }
    return corners;
  }

  private static PDRectangle around(List<Place> places) {
    PDRectangle around = new PDRectangle();
    around.setLowerLeftX((float) places.stream().mapToDouble(Place::left).min().orElse(0));
    around.setLowerLeftY((float) places.stream().mapToDouble(Place::low).min().orElse(0));
    around.setUpperRightX((float) places.stream().mapToDouble(Place::right).max().orElse(0));
    around.setUpperRightY((float) places.stream().mapToDouble(Place::high).max().orElse(0));
    return around;
  }
}
