package org.postil.cli.internal.show;

import org.postil.api.layer.Span;

/**
 * A span to show.
 *
 * @param begin first UTF-16 code unit
 * @param end end in UTF-16 code units, exclusive
 * @param name what is written beside it: its label, or its type if it has none
 * @param detail the features that a reader wants to see, empty if there are none
 */
record Mark(int begin, int end, String name, String detail) {

  static Mark of(Span span) {
    String name = span.string("label").orElseGet(() -> TypeNames.shortName(span.type()));
    StringBuilder detail = new StringBuilder();
    for (String feature : span.features()) {
      if (!feature.equals("label") && !feature.equals("explanation")) {
        span.string(feature)
            .ifPresent(
                value ->
                    detail
                        .append(detail.isEmpty() ? "" : ", ")
                        .append(feature)
                        .append('=')
                        .append(value));
      }
    }
    return new Mark(span.begin(), span.end(), name, detail.toString());
  }
}
