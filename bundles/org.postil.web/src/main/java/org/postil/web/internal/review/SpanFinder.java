package org.postil.web.internal.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.layer.Span;
import org.postil.api.review.ReviewedSpan;
import org.postil.web.internal.corpus.SpanJson;
import org.postil.web.internal.http.Problem;

/** Finds reviewed spans by the names that browsers use. Used by one thread. */
final class SpanFinder {

  private final List<ReviewedSpan> spans;
  private final Map<String, ReviewedSpan> names = new HashMap<>();

  SpanFinder(List<ReviewedSpan> spans) {
    this.spans = spans;
  }

  /** The span of a name that must be there. */
  ReviewedSpan find(String name) {
    if (names.isEmpty()) {
      readNames();
    }
    ReviewedSpan found = names.get(name);
    if (found == null) {
      throw Problem.conflict(
          "Cannot decide on the span ["
              + name
              + "]: it is not among those of the last run or of people any more; look"
              + " at the article anew");
    }
    return found;
  }

  private void readNames() {
    for (ReviewedSpan span : spans) {
      for (Span suggestion : span.suggestions()) {
        names.putIfAbsent(SpanJson.id(suggestion.reference()), span);
      }
      if (!span.decisions().isEmpty()) {
        names.putIfAbsent(ReviewState.id(span.content()), span);
      }
    }
  }
}
