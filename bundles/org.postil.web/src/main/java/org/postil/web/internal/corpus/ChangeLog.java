package org.postil.web.internal.corpus;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.http.Json;

/** Gathers which documents of a corpus changed since browsers were told last. */
final class ChangeLog {

  private static final int MOST_NAMED = 100;

  private final String corpus;
  private final Set<String> documents = new LinkedHashSet<>();
  private boolean any;
  private boolean many;

  ChangeLog(String corpus) {
    this.corpus = corpus;
  }

  /** Many documents may have changed. */
  synchronized void addMany() {
    any = true;
    many = true;
    documents.clear();
  }

  synchronized void add(String document) {
    any = true;
    if (!many && documents.add(document) && documents.size() > MOST_NAMED) {
      addMany();
    }
  }

  /** The event to tell, empty if nothing changed since the last one. */
  synchronized Optional<Event> take() {
    if (!any) {
      return Optional.empty();
    }
    Set<String> named = new LinkedHashSet<>(documents);
    boolean all = many;
    documents.clear();
    any = false;
    many = false;
    return Optional.of(
        Event.mergeable(
            "documents",
            "documents " + corpus,
            out -> {
              out.writeStringField("corpus", corpus);
              if (!all) {
                Json.texts(out, "documents", named);
              }
            },
            out -> out.writeStringField("corpus", corpus)));
  }
}
