package org.postil.web.internal.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Journal;
import org.postil.api.review.Reviewer;
import org.postil.api.review.RunningReview;
import org.postil.api.store.Corpus;
import org.postil.api.store.WorkingCorpus;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.corpus.ReviewFacts;
import org.postil.web.internal.corpus.ReviewFactsSource;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Problem;

/** The state of documents: what machines and files say, and what people decided on it. */
@Component(service = {Reviews.class, ReviewFactsSource.class})
public final class Reviews implements ReviewFactsSource {

  private final ServerFacts server;
  private final EventHub events;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Reviewer reviewer;

  /**
   * Made by the framework.
   *
   * @param server knows who decides
   * @param events tells browsers
   */
  @Activate
  public Reviews(@Reference ServerFacts server, @Reference EventHub events) {
    this.server = server;
    this.events = events;
  }

  /**
   * The layers of a document: imported ones, then those of the last run.
   *
   * @param corpus where it is
   * @param document id of the document
   * @return layers in order
   */
  public List<Layer> machine(OpenCorpus corpus, String document) {
    List<Layer> layers = new ArrayList<>();
    corpus
        .imported(document)
        .forEach(print -> corpus.corpus().layer(document, print).ifPresent(layers::add));
    layers.addAll(corpus.corpus().current(document));
    return layers;
  }

  private List<Entry> entries(Corpus corpus, String document) {
    return journalOf(corpus).map(journal -> journal.entries(document)).orElse(List.of());
  }

  /** A document as machines and people left it. */
  ReviewState state(OpenCorpus corpus, String id) {
    Document document = corpus.document(id);
    return state(corpus, document, machine(corpus, id), entries(corpus.corpus(), id));
  }

  private ReviewState state(
      OpenCorpus corpus, Document document, List<Layer> layers, List<Entry> entries) {
    boolean failed = corpus.failure(document.id()).isPresent();
    Reviewer folds = reviewer;
    if (folds == null) {
      return new ReviewState(document, layers, null, entries, null, null, failed);
    }
    RunningReview running = folds.start(document, layers);
    entries.forEach(running::add);
    return new ReviewState(
        document,
        layers,
        running.review(),
        entries,
        running.undoable(server.user()).orElse(null),
        running.redoable(server.user()).orElse(null),
        failed);
  }

  /**
   * Records a decision that follows from the state of a document.
   *
   * @param corpus where the document is
   * @param id id of the document
   * @param seen number of the last entry that the person saw; negative for whatever others did
   * @param decide says what is decided
   * @return the state after, whose last entry is the new one
   * @throws IOException if it cannot be written
   */
  ReviewState record(
      OpenCorpus corpus, String id, long seen, Function<ReviewState, Decision> decide)
      throws IOException {
    Journal journal = journal(corpus);
    Optional<Entry> written = Optional.empty();
    while (written.isEmpty()) {
      ReviewState state = state(corpus, id);
      if (seen >= 0 && state.last() != seen) {
        throw Problem.named(
            412,
            "stale",
            "Cannot record the decision: document ["
                + id
                + "] was decided on elsewhere meanwhile; look at it anew and decide again");
      }
      Draft draft = new Draft(id, server.user(), decide.apply(state));
      // Whoever writes whatever others did tries again until nobody is faster.
      written = journal.appendAfter(draft, state.last());
    }
    ReviewState after = state(corpus, id);
    corpus.reviewed(id, after.facts());
    events.publish(
        Event.of(
            "decisions",
            "decisions " + corpus.name() + " " + id,
            out -> {
              out.writeStringField("corpus", corpus.name());
              out.writeStringField("document", id);
              out.writeStringField("etag", after.etag());
            }));
    return after;
  }

  /**
   * The documents that each person decided on.
   *
   * @param corpus the corpus
   * @return ids of documents by person, in order of the names
   */
  SortedMap<String, Set<String>> decided(Corpus corpus) {
    SortedMap<String, Set<String>> decided = new TreeMap<>();
    Optional<Journal> journal = journalOf(corpus);
    if (journal.isPresent()) {
      for (Iterator<Entry> all = journal.get().after(0); all.hasNext(); ) {
        Entry entry = all.next();
        decided.computeIfAbsent(entry.person(), p -> new HashSet<>()).add(entry.document());
      }
    }
    return decided;
  }

  private Journal journal(OpenCorpus corpus) {
    if (reviewer == null) {
      throw Problem.of(501, "Cannot record decisions: the bundle org.postil.review is not there");
    }
    return journalOf(corpus.corpus())
        .orElseThrow(() -> Problem.of(501, "Cannot record decisions: the store keeps no journal"));
  }

  private static Optional<Journal> journalOf(Corpus corpus) {
    return corpus instanceof WorkingCorpus working
        ? Optional.of(working.journal())
        : Optional.empty();
  }

  /**
   * The layers to export.
   *
   * @param corpus where the document is
   * @param document id of the document
   * @param content which layers
   * @return layers in order
   */
  public List<Layer> layers(OpenCorpus corpus, String document, ReviewContent content) {
    if (content == ReviewContent.GOLD) {
      return gold(corpus, document).map(List::of).orElse(List.of());
    }
    Reviewer folds = reviewer;
    if (content == ReviewContent.MACHINE || folds == null) {
      return machine(corpus, document);
    }
    ReviewState state = state(corpus, document);
    return state.entries().isEmpty() || state.review() == null
        ? state.layers()
        : ReviewedLayers.of(state.layers(), state.review(), folds);
  }

  /**
   * What people said is there.
   *
   * @param corpus where the document is
   * @param id id of the document
   * @return a layer of accepted, corrected and added spans; empty if nobody decided anything
   */
  Optional<Layer> gold(OpenCorpus corpus, String id) {
    return gold(corpus, id, entry -> true);
  }

  /**
   * What one person said is there, as if nobody else had decided anything.
   *
   * @param corpus where the document is
   * @param id id of the document
   * @param person who
   * @return a layer of accepted, corrected and added spans; empty if they decided nothing
   */
  Optional<Layer> gold(OpenCorpus corpus, String id, String person) {
    return gold(corpus, id, entry -> entry.person().equals(person));
  }

  private Optional<Layer> gold(OpenCorpus corpus, String id, Predicate<Entry> wanted) {
    Reviewer folds = reviewer;
    List<Entry> entries = entries(corpus.corpus(), id).stream().filter(wanted).toList();
    if (folds == null || entries.isEmpty()) {
      return Optional.empty();
    }
    RunningReview running = folds.start(corpus.document(id), machine(corpus, id));
    // That a document is done is no label of it.
    entries.stream().filter(entry -> !isDone(entry.decision())).forEach(running::add);
    return Optional.of(folds.gold(running.review(), LayerHeader.GOLD));
  }

  private static boolean isDone(Decision decision) {
    return decision instanceof Decision.LabelDocument label
            && label.label().equals(ReviewState.DONE)
        || decision instanceof Decision.UnlabelDocument unlabel
            && unlabel.label().equals(ReviewState.DONE);
  }

  @Override
  public Function<String, ReviewFacts> facts(Corpus corpus) {
    Set<String> decided = new HashSet<>();
    decided(corpus).values().forEach(decided::addAll);
    return id -> decided.contains(id) ? facts(corpus, id) : ReviewFacts.NONE;
  }

  private ReviewFacts facts(Corpus corpus, String id) {
    Reviewer folds = reviewer;
    Optional<Document> document = corpus.document(id);
    if (folds == null || document.isEmpty()) {
      return ReviewFacts.NONE;
    }
    List<Entry> entries = entries(corpus, id);
    RunningReview running = folds.start(document.get(), List.of());
    entries.forEach(running::add);
    return new ReviewState(document.get(), List.of(), running.review(), entries, null, null, false)
        .facts();
  }
}
