package org.postil.review.internal.gold;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.api.review.FeatureValue;
import org.postil.api.review.ReviewedSpan;
import org.postil.api.review.ReviewedSpan.Carry;

/**
 * The features of a gold span: those that the annotator gave it if it still says what people
 * decided about, or else those that people saw; and over them what people set.
 */
final class GoldValues {

  /** Features that say how sure an annotator is and why; people are neither. */
  private static final Set<String> NOT_GOLD =
      Set.of("begin", "end", "label", "confidence", "explanation");

  private final ReviewedSpan span;
  private final GoldTypes types;
  private final Map<String, Object> plain = new TreeMap<>();
  private final Map<String, Reference> references = new TreeMap<>();

  GoldValues(ReviewedSpan span, GoldTypes types) {
    this.span = span;
    this.types = types;
    span.suggestions().forEach(types::need);
    set("label", span.content().label());
    span.content().features().forEach(this::set);
    if (span.carry() == Carry.EXACT && !span.suggestions().isEmpty()) {
      copy(span.suggestions().get(0));
    }
    span.values().forEach(this::change);
  }

  /** Features other than references, by short name. */
  Map<String, Object> plain() {
    return plain;
  }

  /** What features pointed at in the annotator's layer, by short name. */
  Map<String, Reference> references() {
    return references;
  }

  private void copy(Span suggestion) {
    for (String feature : suggestion.features()) {
      if (!NOT_GOLD.contains(feature)) {
        suggestion.string(feature).ifPresent(value -> set(feature, value));
        suggestion.integer(feature).ifPresent(value -> set(feature, whole(feature, value)));
        suggestion.number(feature).ifPresent(value -> set(feature, value));
        suggestion.reference(feature).ifPresent(target -> references.put(feature, target));
      }
    }
  }

  private void change(String feature, FeatureValue value) {
    plain.remove(feature);
    references.remove(feature);
    if (value instanceof FeatureValue.Text text) {
      set(feature, text.value());
    } else if (value instanceof FeatureValue.Numeric number) {
      types.need(span.content().type(), feature, "uima.cas.Double");
      set(feature, number(feature, number.value()));
    } else if (value instanceof FeatureValue.Truth truth) {
      types.need(span.content().type(), feature, "uima.cas.Boolean");
      set(feature, truth.value());
    } else if (value instanceof FeatureValue.Target) {
      types.need(span.content().type(), feature, "uima.tcas.Annotation");
    }
  }

  /** Sets a feature if its range takes the value. */
  private void set(String feature, @Nullable Object value) {
    String type = span.content().type();
    if (value instanceof String) {
      types.needString(type, feature);
    }
    Optional<String> range = types.range(type, feature);
    boolean fits =
        switch (range.orElse("")) {
          case "uima.cas.String" -> value instanceof String;
          case "uima.cas.Integer", "uima.cas.Short", "uima.cas.Byte" -> value instanceof Integer;
          case "uima.cas.Boolean" -> value instanceof Boolean;
          case "uima.cas.Long" -> value instanceof Long;
          case "uima.cas.Float", "uima.cas.Double" -> value instanceof Double;
          default -> false;
        };
    if (fits) {
      plain.put(feature, value);
    }
  }

  /** Booleans are stored as numbers. */
  private Object whole(String feature, int value) {
    return types
        .range(span.content().type(), feature)
        .filter("uima.cas.Boolean"::equals)
        .<Object>map(range -> value != 0)
        .orElse(value);
  }

  private Object number(String feature, double value) {
    return switch (types.range(span.content().type(), feature).orElse("")) {
      case "uima.cas.Integer", "uima.cas.Short", "uima.cas.Byte" -> (int) Math.rint(value);
      case "uima.cas.Long" -> Math.round(value);
      default -> value;
    };
  }
}
