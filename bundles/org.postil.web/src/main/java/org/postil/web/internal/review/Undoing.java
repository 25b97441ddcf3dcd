package org.postil.web.internal.review;

import java.util.List;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;

/** Finds what an undo or redo is about. */
final class Undoing {

  private Undoing() {}

  static List<Entry> target(ReviewState state, Entry written) {
    long number =
        written.decision() instanceof Decision.Undo undo
            ? undo.entry()
            : written.decision() instanceof Decision.Redo redo ? redo.entry() : -1;
    return state.entries().stream().filter(each -> each.number() == number).toList();
  }
}
