package org.postil.review.internal.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.api.review.Anchor;
import org.postil.api.review.FeatureValue;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedLabel;
import org.postil.api.review.ReviewedSpan;

/** Makes a layer of what people say is there. */
public final class GoldWriter {

  private static final String LABEL_TYPE = "org.postil.types.DocumentLabel";

  private final Review review;
  private final GoldTypes types = new GoldTypes();
  private final Map<Place, LayerBuilder.Row> rows = new LinkedHashMap<>();
  private final Map<Reference, LayerBuilder.Row> bySuggestion = new HashMap<>();

  private record Place(String type, int begin, int end, String label) {
    static Place of(Anchor anchor) {
      return new Place(anchor.type(), anchor.begin(), anchor.end(), anchor.label());
    }
  }

  /**
   * Takes the state of a document.
   *
   * @param review the state
   */
  public GoldWriter(Review review) {
    this.review = review;
  }

  /**
   * Makes the layer.
   *
   * @param annotator name of its maker
   * @return the layer
   */
  public Layer write(String annotator) {
    List<ReviewedSpan> gold = gold();
    Map<ReviewedSpan, GoldValues> values = new LinkedHashMap<>();
    gold.forEach(span -> values.put(span, new GoldValues(span, types)));
    LayerBuilder builder = new LayerBuilder(types.description());
    values.forEach((span, each) -> add(builder, span, each));
    values.forEach(this::refer);
    for (ReviewedLabel label : review.labels()) {
      if (label.status().isGold()) {
        Map<String, Object> features = Map.of("label", label.label(), "score", 1.0);
        builder.add(LABEL_TYPE, 0, review.document().text().length(), features);
      }
    }
    return builder.build(annotator, Fingerprint.of(review.document().text()));
  }

  /** Spans that people say are there, each content once, in order of the text. */
  private List<ReviewedSpan> gold() {
    String text = review.document().text();
    Set<Place> seen = new HashSet<>();
    List<ReviewedSpan> gold = new ArrayList<>();
    for (ReviewedSpan span : review.spans()) {
      Anchor content = span.content();
      if (span.status().isGold()
          && text.startsWith(content.text(), content.begin())
          && seen.add(Place.of(content))) {
        gold.add(span);
      }
    }
    gold.sort(Comparator.comparing(span -> span.content().type()));
    return gold;
  }

  private void add(LayerBuilder builder, ReviewedSpan span, GoldValues values) {
    Anchor content = span.content();
    LayerBuilder.Row row =
        builder.add(content.type(), content.begin(), content.end(), values.plain());
    rows.put(Place.of(content), row);
    for (Span suggestion : span.suggestions()) {
      bySuggestion.put(suggestion.reference(), row);
    }
  }

  /** Sets features that point at other gold spans; what they point at beyond is left out. */
  private void refer(ReviewedSpan span, GoldValues values) {
    LayerBuilder.Row row = rows.get(Place.of(span.content()));
    if (row == null) {
      return;
    }
    values.references().forEach((feature, target) -> point(row, feature, bySuggestion.get(target)));
    span.values()
        .forEach(
            (feature, value) -> {
              if (value instanceof FeatureValue.Target target) {
                point(row, feature, rows.get(Place.of(target.span())));
              }
            });
  }

  private static void point(
      LayerBuilder.Row row, String feature, LayerBuilder.@Nullable Row target) {
    if (target != null) {
      row.set(feature, target);
    }
  }
}
