package org.postil.dataset.internal.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.Region;
import org.postil.dataset.internal.select.SpanKinds;

/**
 * Where words begin and end: as an annotator says, or else runs of letters and digits, other
 * visible characters standing alone.
 */
final class TokenBounds {

  private final List<Region> tokens;
  private final boolean fromLayer;

  private TokenBounds(List<Region> tokens, boolean fromLayer) {
    this.tokens = List.copyOf(tokens);
    this.fromLayer = fromLayer;
  }

  static TokenBounds of(String text, List<Layer> layers) {
    List<Region> tokens = new ArrayList<>();
    for (Layer layer : layers) {
      for (Span span : layer.spans()) {
        if (span.type().equals(SpanKinds.TOKEN) && span.end() > span.begin()) {
          tokens.add(new Region(span.begin(), span.end()));
        }
      }
    }
    if (tokens.isEmpty()) {
      return new TokenBounds(words(text), false);
    }
    tokens.sort(Comparator.comparingInt(Region::begin).thenComparingInt(Region::end));
    return new TokenBounds(tokens, true);
  }

  private static List<Region> words(String text) {
    List<Region> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean inWord = Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
      if (inWord && begin < 0) {
        begin = i;
      } else if (!inWord && begin >= 0) {
        words.add(new Region(begin, i));
        begin = -1;
      }
      if (!inWord && !Character.isWhitespace(c)) {
        words.add(new Region(i, next));
      }
      i = next;
    }
    if (begin >= 0) {
      words.add(new Region(begin, text.length()));
    }
    return words;
  }

  List<Region> tokens() {
    return tokens;
  }

  /** Whether an annotator says so. */
  boolean isFromLayer() {
    return fromLayer;
  }

  /** The smallest stretch of whole tokens around a span; empty if no token touches it. */
  Optional<Region> around(int begin, int end) {
    int first = -1;
    int last = -1;
    for (int i = from(begin); i < tokens.size() && tokens.get(i).begin() < end; i++) {
      if (tokens.get(i).end() > begin) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0
        ? Optional.empty()
        : Optional.of(new Region(tokens.get(first).begin(), tokens.get(last).end()));
  }

  /** The last token that begins at or before an offset, or the first. */
  private int from(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).begin() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }
}
