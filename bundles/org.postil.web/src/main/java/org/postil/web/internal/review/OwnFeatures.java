package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postil.api.review.FeatureValue;
import org.postil.api.review.ReviewedSpan;
import org.postil.web.internal.http.Json;

/** The features of a span that people added or corrected, in JSON. */
final class OwnFeatures {

  private final Map<String, Object> scalars = new TreeMap<>();
  private final Map<String, List<String>> references = new TreeMap<>();

  OwnFeatures(ReviewState state, ReviewedSpan span) {
    scalars.putAll(span.content().features());
    span.values().forEach((name, value) -> set(state, name, value));
  }

  private void set(ReviewState state, String name, FeatureValue value) {
    scalars.remove(name);
    if (value instanceof FeatureValue.Text text) {
      scalars.put(name, text.value());
    } else if (value instanceof FeatureValue.Numeric number) {
      scalars.put(name, number.value());
    } else if (value instanceof FeatureValue.Truth truth) {
      scalars.put(name, truth.value());
    } else if (value instanceof FeatureValue.Target target) {
      List<String> names = new ArrayList<>(state.nameOf(target.span()).stream().toList());
      references.put(name, names);
    }
  }

  void write(JsonGenerator out) throws IOException {
    if (!scalars.isEmpty()) {
      Json.settings(out, "features", scalars);
    }
    if (!references.isEmpty()) {
      out.writeObjectFieldStart("references");
      for (Map.Entry<String, List<String>> each : references.entrySet()) {
        Json.texts(out, each.getKey(), each.getValue());
      }
      out.writeEndObject();
    }
  }
}
