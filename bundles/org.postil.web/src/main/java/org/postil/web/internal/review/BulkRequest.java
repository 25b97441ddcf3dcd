package org.postil.web.internal.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Names;

/**
 * A request to do something to many documents.
 *
 * @param unit name of the action, the same for all requests of one action
 * @param action what is done
 * @param seen numbers of the last entries that the person saw, by document in order; negative for
 *     whatever others did
 */
record BulkRequest(String unit, BulkAction action, Map<String, Long> seen) {

  /** Documents of one request. More are sent in several, which are taken back as one. */
  static final int MOST = 1_000;

  static BulkRequest of(Body body) {
    body.only(Set.of("unit", "action", "type", "label", "set", "documents"));
    Map<String, Long> seen = new LinkedHashMap<>();
    for (Body document : body.objects("documents")) {
      document.only(Set.of("id", "etag"));
      seen.put(document.text("id"), seen(document));
    }
    if (seen.isEmpty() || seen.size() > MOST) {
      throw body.wrong("documents", "an array of 1 to " + MOST + " documents");
    }
    String unit = Names.require("bulk action", body.text("unit"));
    return new BulkRequest(unit, BulkAction.of(body), seen);
  }

  private static long seen(Body document) {
    if (!document.has("etag")) {
      return -1;
    }
    try {
      return Long.parseLong(document.text("etag").replaceAll("^\"([0-9]{1,18})\"$", "$1"));
    } catch (NumberFormatException e) {
      throw document.wrong("etag", "the etag of a row");
    }
  }

  /** Whether somebody decided on a document since the person saw it. */
  boolean isStale(String document, long last) {
    long known = seen.getOrDefault(document, -1L);
    return known >= 0 && known != last;
  }
}
