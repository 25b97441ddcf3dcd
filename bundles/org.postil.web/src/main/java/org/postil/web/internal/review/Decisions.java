package org.postil.web.internal.review;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;

/** What can be said of decisions whatever they are about. */
final class Decisions {

  private Decisions() {}

  static boolean isUndoOrRedo(Decision decision) {
    return decision instanceof Decision.Undo || decision instanceof Decision.Redo;
  }

  /** One decision of an entry: entries of many have parts. */
  record Part(Entry entry, String id, Decision decision) {}

  /** The decisions of an entry, apart from undo and redo. */
  static List<Part> parts(Entry entry) {
    String number = Long.toString(entry.number());
    if (entry.decision() instanceof Decision.Together together) {
      List<Part> parts = new ArrayList<>();
      for (Decision each : together.parts()) {
        parts.add(new Part(entry, number + "." + (parts.size() + 1), each));
      }
      return parts;
    }
    return isUndoOrRedo(entry.decision())
        ? List.of()
        : List.of(new Part(entry, number, entry.decision()));
  }

  /** Whether decisions that were made together are about more than one span. */
  static boolean isOnMany(Decision.Together together) {
    String first = null;
    for (Decision part : together.parts()) {
      String type = part instanceof Decision.OnSpan onSpan ? onSpan.span().type() : "";
      if (part instanceof Decision.Accept || part instanceof Decision.Reject || type.isEmpty()) {
        return true;
      }
      if (first != null && !first.equals(type)) {
        return true;
      }
      first = type;
    }
    return false;
  }
}
