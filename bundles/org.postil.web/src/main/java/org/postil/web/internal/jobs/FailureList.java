package org.postil.web.internal.jobs;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.engine.Failure;
import org.postil.api.store.Corpus;

/** The first failures of a job, and how many there were. Safe for use by many threads. */
final class FailureList {

  private static final int MOST = 10_000;

  private final List<Corpus.Quarantined> kept = new ArrayList<>();
  private long count;

  synchronized void add(String document, Failure failure) {
    count++;
    if (kept.size() < MOST) {
      kept.add(new Corpus.Quarantined(document, failure));
    }
  }

  synchronized long count() {
    return count;
  }

  synchronized List<Corpus.Quarantined> kept() {
    return List.copyOf(kept);
  }
}
