package org.postil.io.jsonl.internal;

import java.util.Collection;
import org.postil.api.layer.Span;

/** The stretch of text from the first of some spans to the last. */
record Extent(int begin, int end) {

  static Extent of(Collection<Span> spans) {
    int begin = spans.stream().mapToInt(Span::begin).min().orElse(0);
    int end = spans.stream().mapToInt(Span::end).max().orElse(0);
    return new Extent(begin, end);
  }
}
