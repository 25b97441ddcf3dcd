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
  private final Folds kept = new Folds();

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

  /** A document as machines and people left it, read anew: other processes may have changed it. */
  ReviewState state(OpenCorpus corpus, String id) {
    long stamp = corpus.stamp(id);
    Document document = corpus.document(id);
    boolean failed = corpus.failure(id).isPresent();
    List<Layer> layers = machine(corpus, id);
    List<Entry> entries = entries(corpus.corpus(), id);
    Reviewer folds = reviewer;
    if (folds == null) {
      return new ReviewState(document, layers, null, entries, null, null, failed);
    }
    Optional<Fold> known = kept.get(corpus, id).filter(fold -> fold.isOf(document, layers));
    Fold fold = known.orElseGet(() -> fold(document, layers, folds));
    fold.add(entries);
    if (known.isEmpty()) {
      kept.put(corpus, id, stamp, fold);
    }
    return fold.state(failed);
  }

  private Fold fold(Document document, List<Layer> layers, Reviewer folds) {
    return new Fold(document, layers, folds.start(document, layers), server.user());
  }

  /** The state with all that was decided, over the layers that were looked at last. */
  ReviewState decided(OpenCorpus corpus, String id) {
    Optional<Fold> fold = kept.get(corpus, id);
    if (fold.isEmpty()) {
      return state(corpus, id);
    }
    fold.get().add(entries(corpus.corpus(), id));
    return fold.get().state(corpus.failure(id).isPresent());
  }

  /** The same as far as it is known without reading: whoever appends to it learns if it is not. */
  private ReviewState known(OpenCorpus corpus, String id) {
    return kept.get(corpus, id)
        .map(fold -> fold.state(corpus.failure(id).isPresent()))
        .orElseGet(() -> state(corpus, id));
  }

  /** The state of a document before and after a decision, whose entry is the last one after. */
  record Change(ReviewState before, ReviewState after) {}

  /**
   * Records a decision that follows from the state of a document.
   *
   * @param corpus where the document is
   * @param id id of the document
   * @param seen number of the last entry that the person saw; negative for whatever others did
   * @param decide says what is decided
   * @return what it changed
   * @throws IOException if it cannot be written
   */
  Change record(OpenCorpus corpus, String id, long seen, Function<ReviewState, Decision> decide)
      throws IOException {
    Journal journal = journal(corpus);
    ReviewState before = known(corpus, id);
    Optional<Entry> written = Optional.empty();
    while (written.isEmpty()) {
      if (seen >= 0 && before.last() != seen) {
        throw Problem.named(
            412,
            "stale",
            "Cannot record the decision: document ["
                + id
                + "] was decided on elsewhere meanwhile; look at it anew and decide again");
      }
      Draft draft = new Draft(id, server.user(), decide.apply(before));
      // Whoever writes whatever others did tries again until nobody is faster.
      written = journal.appendAfter(draft, before.last());
      if (written.isEmpty()) {
        before = state(corpus, id);
      }
    }
    ReviewState after = after(corpus, id, written.get());
    corpus.reviewed(id, after.facts());
    publish(corpus, id, after.etag());
    return new Change(before, after);
  }

  /**
   * Records a decision on each of some documents, whatever others did.
   *
   * @param corpus where the documents are
   * @param ids ids of documents that are there
   * @param decide says what is decided on a document; nothing to leave it alone
   * @return what was recorded
   * @throws IOException if it cannot be written
   */
  List<Entry> recordEach(
      OpenCorpus corpus, List<String> ids, Function<ReviewState, Optional<Decision>> decide)
      throws IOException {
    Journal journal = journal(corpus);
    List<Entry> recorded = new ArrayList<>();
    List<String> waiting = ids;
    // Where somebody else was faster, it is decided anew on what they left.
    while (!waiting.isEmpty()) {
      List<Journal.Seen> drafts = new ArrayList<>();
      for (String id : waiting) {
        ReviewState before = state(corpus, id);
        decide
            .apply(before)
            .map(decision -> new Draft(id, server.user(), decision))
            .ifPresent(draft -> drafts.add(new Journal.Seen(draft, before.last())));
      }
      List<Optional<Entry>> written = drafts.isEmpty() ? List.of() : journal.appendEach(drafts);
      waiting = new ArrayList<>();
      for (int i = 0; i < drafts.size(); i++) {
        if (written.get(i).isPresent()) {
          recorded.add(written.get(i).get());
        } else {
          waiting.add(drafts.get(i).draft().document());
        }
      }
    }
    recorded.forEach(entry -> tell(corpus, entry.document()));
    return recorded;
  }

  private void tell(OpenCorpus corpus, String id) {
    ReviewFacts facts = facts(corpus.corpus(), id);
    corpus.reviewed(id, facts);
    publish(corpus, id, "\"" + facts.last() + "\"");
  }

  private ReviewState after(OpenCorpus corpus, String id, Entry written) {
    Optional<Fold> fold = kept.get(corpus, id);
    if (fold.isEmpty()) {
      return state(corpus, id);
    }
    fold.get().add(List.of(written));
    return fold.get().state(corpus.failure(id).isPresent());
  }

  private void publish(OpenCorpus corpus, String id, String etag) {
    events.publish(
        Event.of(
            "decisions",
            "decisions " + corpus.name() + " " + id,
            out -> {
              out.writeStringField("corpus", corpus.name());
              out.writeStringField("document", id);
              out.writeStringField("etag", etag);
            }));
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

  /** What the list shows of a document, read anew. */
  ReviewFacts facts(Corpus corpus, String id) {
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
