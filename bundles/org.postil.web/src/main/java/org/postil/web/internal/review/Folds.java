package org.postil.web.internal.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.postil.web.internal.corpus.OpenCorpus;

/** The documents that people looked at last, folded. Safe for use by many threads. */
final class Folds {

  private static final int KEPT = 12;

  private record Kept(OpenCorpus corpus, long stamp, Fold fold) {}

  private final Map<String, Kept> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > KEPT;
        }
      };

  /** The fold of a document, unless this process has changed the document since. */
  synchronized Optional<Fold> get(OpenCorpus corpus, String document) {
    Kept found = kept.get(name(corpus, document));
    boolean fresh =
        found != null && found.corpus() == corpus && found.stamp() == corpus.stamp(document);
    return fresh ? Optional.of(found.fold()) : Optional.empty();
  }

  /**
   * Keeps a fold.
   *
   * @param stamp that of the document before it was read
   */
  synchronized void put(OpenCorpus corpus, String document, long stamp, Fold fold) {
    kept.put(name(corpus, document), new Kept(corpus, stamp, fold));
  }

  synchronized void clear() {
    kept.clear();
  }

  private static String name(OpenCorpus corpus, String document) {
    return corpus.name() + " " + document;
  }
}
