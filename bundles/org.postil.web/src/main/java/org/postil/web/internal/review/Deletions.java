package org.postil.web.internal.review;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.Bin;
import org.postil.api.store.EditableCorpus;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.corpus.ReviewFacts;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Problem;

/** Puts documents into the bin and brings them back, so that every list follows. */
@Component(service = Deletions.class)
public final class Deletions {

  private final Reviews reviews;
  private final ServerFacts server;
  private final EventHub events;

  /**
   * Made by the framework.
   *
   * @param reviews knows what people did with a document before it was deleted
   * @param server knows who deletes
   * @param events tells browsers
   */
  @Activate
  public Deletions(
      @Reference Reviews reviews, @Reference ServerFacts server, @Reference EventHub events) {
    this.reviews = reviews;
    this.server = server;
    this.events = events;
  }

  /** What is in the bin, in order of import. */
  List<Bin.Item> items(OpenCorpus corpus) {
    return bin(corpus).items();
  }

  /** Deletes documents that are there. */
  void delete(OpenCorpus corpus, Collection<String> documents) throws IOException {
    bin(corpus).put(List.copyOf(documents), server.user());
    documents.forEach(corpus::removed);
    events.publish(Event.simple("corpora"));
  }

  /**
   * Brings documents back; those that are not in the bin are left out.
   *
   * @return number of the last decision on each that is back, 0 without one
   */
  Map<String, Long> restore(OpenCorpus corpus, Collection<String> documents) throws IOException {
    Bin bin = bin(corpus);
    Set<String> inBin = bin.items().stream().map(Bin.Item::document).collect(Collectors.toSet());
    List<String> back = documents.stream().filter(inBin::contains).distinct().toList();
    bin.takeOut(back);
    Map<String, Long> restored = new LinkedHashMap<>();
    for (String id : back) {
      ReviewFacts facts = reviews.facts(corpus.corpus(), id);
      corpus.restored(id, facts);
      restored.put(id, facts.last());
    }
    events.publish(Event.simple("corpora"));
    return restored;
  }

  private static Bin bin(OpenCorpus corpus) {
    if (corpus.corpus() instanceof EditableCorpus editable) {
      return editable.bin();
    }
    throw Problem.of(501, "Cannot delete documents: the store has no bin");
  }
}
