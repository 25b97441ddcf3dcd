package org.postil.io.standoff.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Span;
import org.postil.standoff.TypeNames;

/** Tells relations that a format can draw as an arrow between two exported spans. */
final class Ends {

  private Ends() {}

  /** Whether a relation joins two exported spans and covers what is between them. */
  static boolean are(Span relation, Outgoing document) {
    Map<String, Span> ends = document.targets(relation);
    Span from = ends.get("from");
    Span to = ends.get("to");
    return from != null
        && to != null
        && isSpan(from, document)
        && isSpan(to, document)
        && relation.begin() == Math.min(from.begin(), to.begin())
        && relation.end() == Math.max(from.end(), to.end());
  }

  private static boolean isSpan(Span span, Outgoing document) {
    return document.number(span) > 0 && !span.type().equals(TypeNames.RELATION);
  }

  static int number(@Nullable Span span, Outgoing document) {
    return span == null ? 0 : document.number(span);
  }
}
