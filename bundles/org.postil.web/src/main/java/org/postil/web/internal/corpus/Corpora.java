package org.postil.web.internal.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postil.api.search.Searcher;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.EditableCorpus;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.host.Pulse;
import org.postil.web.internal.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The corpora that browsers look at. */
@Component(service = Corpora.class)
public final class Corpora {

  private static final Logger LOG = LoggerFactory.getLogger(Corpora.class);

  private final CorpusStore store;
  private final ReviewFactsSource reviews;
  private final EventHub events;
  private final Pulse pulse;
  private final Map<String, OpenCorpus> open = new ConcurrentHashMap<>();
  private final Runnable tell = this::tellChanges;
  private final Runnable follow = this::followIndexes;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Searcher searcher;

  /**
   * Made by the framework.
   *
   * @param store where they are
   * @param reviews knows what people did
   * @param events tells browsers
   * @param pulse says when
   */
  @Activate
  public Corpora(
      @Reference CorpusStore store,
      @Reference ReviewFactsSource reviews,
      @Reference EventHub events,
      @Reference Pulse pulse) {
    this.store = store;
    this.reviews = reviews;
    this.events = events;
    this.pulse = pulse;
    pulse.add(tell);
    pulse.add(follow);
  }

  /**
   * Where they are.
   *
   * @return the store
   */
  public CorpusStore store() {
    return store;
  }

  /**
   * A corpus that must be there.
   *
   * @param name its name
   * @return the corpus
   */
  public OpenCorpus open(String name) {
    return store
        .corpus(name)
        .map(this::opened)
        .orElseThrow(
            () ->
                Problem.missing(
                    "Cannot open corpus [" + name + "]: " + known() + "; import documents first"));
  }

  private String known() {
    List<CorpusStore.Summary> all = store.corpora();
    return all.isEmpty()
        ? "there are no corpora in " + store.location()
        : "expected one of "
            + all.stream().map(CorpusStore.Summary::name).collect(Collectors.joining(", "));
  }

  /**
   * A corpus that is made if need be.
   *
   * @param name its name
   * @return the corpus
   */
  public OpenCorpus create(String name) {
    if (store.corpus(name).isPresent()) {
      return open(name);
    }
    try {
      OpenCorpus made = opened(store.create(name));
      events.publish(Event.simple("corpora"));
      return made;
    } catch (IOException e) {
      throw Problem.bad(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What the list of corpora shows of one.
   *
   * @param name name of a corpus that is there
   * @return its figures
   */
  public CorpusStore.Summary summary(String name) {
    return store.corpora().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(() -> new CorpusStore.Summary(name, open(name).corpus().size(), 0, 0));
  }

  private OpenCorpus opened(Corpus corpus) {
    return open.computeIfAbsent(corpus.name(), n -> new OpenCorpus(corpus, reviews));
  }

  private void tellChanges() {
    for (OpenCorpus each : open.values()) {
      Event event = each.changed();
      if (event != null) {
        events.publish(event);
      }
    }
  }

  /** Again and again, since the search may be installed, or replaced, at any time. */
  private void followIndexes() {
    Searcher searches = searcher;
    if (searches == null) {
      return;
    }
    for (OpenCorpus each : open.values()) {
      try {
        if (each.corpus() instanceof EditableCorpus searchable) {
          searches.follow(searchable);
        }
      } catch (IOException e) {
        LOG.debug("The index of [{}] is not followed", each.name(), e);
      }
    }
  }

  /** Stops what is being read. */
  @Deactivate
  public void close() {
    pulse.remove(tell);
    pulse.remove(follow);
    open.values().forEach(OpenCorpus::close);
  }
}
