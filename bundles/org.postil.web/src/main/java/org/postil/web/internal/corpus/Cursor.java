package org.postil.web.internal.corpus;

import java.util.Optional;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Query;

/**
 * A place in a list.
 *
 * @param listing number of the list; 0 for whichever is made now
 * @param offset rows before the place
 */
record Cursor(long listing, int offset) {

  static Cursor of(Query query) {
    Optional<String> given = query.text("cursor");
    int offset = query.integer("offset", 0, Integer.MAX_VALUE, 0);
    if (given.isEmpty()) {
      return new Cursor(0, offset);
    }
    if (query.text("offset").isPresent()) {
      throw Problem.bad("Cannot use the parameters [cursor] and [offset] together");
    }
    String[] parts = given.get().split("-", -1);
    try {
      if (parts.length == 2) {
        return new Cursor(Long.parseLong(parts[0]), Integer.parseUnsignedInt(parts[1], 10));
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw Problem.bad(
        "Cannot use [" + given.get() + "] as [cursor]: expected [next] of the page before");
  }

  String text() {
    return listing + "-" + offset;
  }
}
