package org.postil.review.internal.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.LabelMap;

/**
 * The spans of both sides that are compared, in order of begin, then of end, then of the layers.
 *
 * @param a spans of side A
 * @param b spans of side B
 */
public record Marks(List<Mark> a, List<Mark> b) {

  /**
   * Reads the spans of a document.
   *
   * @param document what the sides say
   * @param options what to compare
   * @return what is left after choosing, renaming and skipping; duplicates once
   */
  public static Marks read(ComparedDocument document, ComparisonOptions options) {
    CodePointOffsets offsets = new CodePointOffsets(document.document().text());
    Reader reader = new Reader(document, options, offsets);
    return new Marks(
        reader.read(document.a(), options.namesA()), reader.read(document.b(), options.namesB()));
  }

  private record Reader(
      ComparedDocument document, ComparisonOptions options, CodePointOffsets offsets) {

    List<Mark> read(List<Layer> layers, LabelMap names) {
      List<Mark> marks = new ArrayList<>();
      for (Layer layer : layers) {
        if (layer.tables().stream().anyMatch(table -> table.type().equals(options.type()))) {
          layer.spans().forEach(span -> mark(span, names).ifPresent(marks::add));
        }
      }
      marks.sort(Mark.BY_PLACE);
      Set<List<Object>> seen = new HashSet<>();
      marks.removeIf(mark -> !seen.add(List.of(mark.key(), mark.value())));
      return List.copyOf(marks);
    }

    private Optional<Mark> mark(Span span, LabelMap names) {
      if (!span.type().equals(options.type()) || isSkipped(span)) {
        return Optional.empty();
      }
      String value = options.value().isEmpty() ? "" : span.string(options.value()).orElse("");
      return names
          .apply(span.string(options.feature()).orElse(""))
          .filter(label -> options.labels().isEmpty() || options.labels().contains(label))
          .map(
              label ->
                  new Mark(offsets.of(span.begin()), offsets.of(span.end()), label, value, span));
    }

    private boolean isSkipped(Span span) {
      return document.skip().stream().anyMatch(each -> each.overlaps(span.begin(), span.end()));
    }
  }
}
