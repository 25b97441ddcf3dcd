package org.postil.dataset.internal.select;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.api.dataset.DatasetException;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Entry;
import org.postil.api.store.Corpus;
import org.postil.api.store.WorkingCorpus;

/** Reads what a corpus knows of its documents, as it was at one moment. */
public final class CorpusInputs {

  private final Corpus corpus;
  private final long last;
  private final Set<String> failed;

  /**
   * Looks at a corpus.
   *
   * @param corpus the corpus
   * @param last number of the last decision that counts
   */
  public CorpusInputs(Corpus corpus, long last) {
    this.corpus = corpus;
    this.last = last;
    this.failed =
        corpus.quarantined().stream()
            .map(Corpus.Quarantined::documentId)
            .collect(Collectors.toSet());
  }

  /**
   * The last decision there is.
   *
   * @param corpus a corpus
   * @return its number; 0 for none
   */
  public static long lastDecision(Corpus corpus) {
    long last = 0;
    if (corpus instanceof WorkingCorpus working) {
      for (Iterator<Entry> all = working.journal().after(0); all.hasNext(); ) {
        last = all.next().number();
      }
    }
    return last;
  }

  /**
   * Whether the last run failed on a document.
   *
   * @param id id of the document
   * @return true if it is quarantined
   */
  public boolean failed(String id) {
    return failed.contains(id);
  }

  /**
   * What is known now.
   *
   * @param document a document of the corpus
   * @return its current layers and all decisions that count
   */
  public Inputs now(Document document) {
    List<Layer> imported = new ArrayList<>();
    for (LayerHeader header : corpus.layers(document.id())) {
      if (header.version().isEmpty() && !header.annotator().equals(LayerHeader.DOCUMENT)) {
        corpus.layer(document.id(), header.fingerprint()).ifPresent(imported::add);
      }
    }
    return new Inputs(document, corpus.current(document.id()), imported, entries(document.id()));
  }

  /**
   * What was known when a dataset was planned.
   *
   * @param document a document of the corpus
   * @param layers fingerprints of its layers then
   * @return these layers and all decisions that count
   * @throws IOException if a layer is gone
   */
  public Inputs then(Document document, List<String> layers) throws IOException {
    List<Layer> machine = new ArrayList<>();
    List<Layer> imported = new ArrayList<>();
    for (String fingerprint : layers) {
      Layer layer =
          corpus
              .layer(document.id(), fingerprint)
              .orElseThrow(
                  () ->
                      new DatasetException(
                          "Cannot find layer ["
                              + fingerprint
                              + "] of document ["
                              + document.id()
                              + "], which the dataset was made from; it was removed since: export"
                              + " anew"));
      LayerHeader header = layer.header();
      boolean byPeople =
          header.version().isEmpty() && !header.annotator().equals(LayerHeader.DOCUMENT);
      (byPeople ? imported : machine).add(layer);
    }
    return new Inputs(document, machine, imported, entries(document.id()));
  }

  private List<Entry> entries(String id) {
    return last > 0 && corpus instanceof WorkingCorpus working
        ? working.journal().entries(id).stream().filter(e -> e.number() <= last).toList()
        : List.of();
  }
}
