package org.postil.review.internal.decide;

import java.util.Optional;
import org.postil.api.review.Anchor;

/** Finds where an anchor stands in a text that may have been corrected since. */
final class Places {

  /** Part of the context that must be there for a place to count. */
  private static final int CONTEXT_NEEDED = 4;

  private final String text;

  Places(String text) {
    this.text = text;
  }

  /**
   * Finds the place.
   *
   * @return the anchor with the offsets and the context that it has now; empty if its text is gone
   */
  Optional<Anchor> find(Anchor anchor) {
    if (isHere(anchor, anchor.begin())
        && context(anchor, anchor.begin()) == anchor.before().length() + anchor.after().length()) {
      return Optional.of(anchor);
    }
    int best = -1;
    int bestContext = -1;
    for (int at = next(anchor, 0); at >= 0; at = next(anchor, at + 1)) {
      int context = context(anchor, at);
      boolean nearer = Math.abs(at - anchor.begin()) < Math.abs(best - anchor.begin());
      if (context > bestContext || (context == bestContext && nearer)) {
        best = at;
        bestContext = context;
      }
    }
    int needed = (anchor.before().length() + anchor.after().length()) / CONTEXT_NEEDED;
    if (best >= 0 && bestContext >= needed) {
      return Optional.of(moved(anchor, best));
    }
    return isHere(anchor, anchor.begin())
        ? Optional.of(moved(anchor, anchor.begin()))
        : Optional.empty();
  }

  /** Whether the text of an anchor stands where the anchor says. */
  boolean isHere(Anchor anchor) {
    return isHere(anchor, anchor.begin());
  }

  private boolean isHere(Anchor anchor, int at) {
    return text.startsWith(anchor.text(), at);
  }

  /** An empty anchor has no text to look for, so it stands still. */
  private int next(Anchor anchor, int from) {
    return anchor.text().isEmpty() ? -1 : text.indexOf(anchor.text(), from);
  }

  /** How many code units of the context stand around a place. */
  private int context(Anchor anchor, int at) {
    int before = 0;
    String left = anchor.before();
    while (before < left.length()
        && before < at
        && left.charAt(left.length() - 1 - before) == text.charAt(at - 1 - before)) {
      before++;
    }
    int after = 0;
    int end = at + anchor.text().length();
    String right = anchor.after();
    while (after < right.length()
        && end + after < text.length()
        && right.charAt(after) == text.charAt(end + after)) {
      after++;
    }
    return before + after;
  }

  private Anchor moved(Anchor anchor, int begin) {
    int end = begin + anchor.text().length();
    return Anchor.at(text, anchor.type(), begin, end, anchor.label())
        .withFeatures(anchor.features());
  }
}
