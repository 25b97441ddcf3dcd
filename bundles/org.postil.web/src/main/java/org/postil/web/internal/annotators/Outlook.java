package org.postil.web.internal.annotators;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.api.document.Document;
import org.postil.api.engine.PlannedPipeline;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;

/**
 * For how many documents each step of a plan would be computed.
 *
 * @param documents documents of the corpus
 * @param examined documents that were looked at
 * @param missing examined documents that lack the layer, for each step
 */
record Outlook(long documents, long examined, long[] missing) {

  static final Outlook NONE = new Outlook(0, 0, new long[0]);

  /** Looks through a corpus for a limited time. */
  static Outlook of(PlannedPipeline plan, Corpus corpus, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    long[] missing = new long[plan.steps().size()];
    long examined = 0;
    Iterator<Document> documents = corpus.documents();
    while (documents.hasNext() && System.nanoTime() < end) {
      Document document = documents.next();
      Set<String> known =
          corpus.layers(document.id()).stream()
              .map(LayerHeader::fingerprint)
              .collect(Collectors.toSet());
      List<LayerHeader> wanted = plan.layers(document);
      for (int i = 0; i < missing.length; i++) {
        missing[i] += known.contains(wanted.get(i).fingerprint()) ? 0 : 1;
      }
      examined++;
    }
    return new Outlook(corpus.size(), examined, missing);
  }

  long compute(int step) {
    return missing.length == 0 ? 0 : missing[step];
  }
}
