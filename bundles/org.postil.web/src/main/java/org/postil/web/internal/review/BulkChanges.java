package org.postil.web.internal.review;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Problem;

/** Does something to many documents, and takes it back. */
@Component(service = BulkChanges.class)
public final class BulkChanges {

  private final Reviews reviews;
  private final BulkLog log;
  private final Deletions deletions;
  private final ServerFacts server;

  /**
   * Made by the framework.
   *
   * @param reviews records decisions
   * @param log keeps what belongs together
   * @param deletions deletes and brings back
   * @param server knows who decides
   */
  @Activate
  public BulkChanges(
      @Reference Reviews reviews,
      @Reference BulkLog log,
      @Reference Deletions deletions,
      @Reference ServerFacts server) {
    this.reviews = reviews;
    this.log = log;
    this.deletions = deletions;
    this.server = server;
  }

  /**
   * What became of the documents of a request.
   *
   * @param unit the action with these documents
   * @param changed documents that were changed
   * @param unchanged documents on which it would have changed nothing
   * @param stale documents that somebody decided on since the person saw them; they are as before
   * @param missing documents that are not there
   * @param etags numbers of the last entry of the documents that were changed and are there
   */
  record Outcome(
      BulkUnit unit,
      int changed,
      int unchanged,
      List<String> stale,
      List<String> missing,
      Map<String, Long> etags) {}

  Outcome carryOut(OpenCorpus corpus, BulkRequest request) throws IOException {
    BulkUnit unit = unit(corpus, request);
    Set<String> present = new LinkedHashSet<>(request.seen().keySet());
    present.removeIf(id -> corpus.corpus().document(id).isEmpty());
    List<String> missing = new ArrayList<>(request.seen().keySet());
    missing.removeAll(present);
    Set<String> stale = new LinkedHashSet<>();
    Map<String, Long> steps =
        request.action().kind() == BulkAction.Kind.DELETE
            ? delete(corpus, request, present, stale)
            : decide(corpus, request, present, stale);
    BulkUnit kept = steps.isEmpty() ? unit : log.add(corpus.name(), unit, steps);
    int unchanged = present.size() - steps.size() - stale.size();
    Map<String, Long> etags = request.action().kind() == BulkAction.Kind.DELETE ? Map.of() : steps;
    return new Outcome(kept, steps.size(), unchanged, List.copyOf(stale), missing, etags);
  }

  private BulkUnit unit(OpenCorpus corpus, BulkRequest request) throws IOException {
    Optional<BulkUnit> known = log.find(corpus.name(), request.unit());
    if (known.isPresent() && !known.get().action().equals(request.action())) {
      throw Problem.conflict(
          "Cannot add to the action ["
              + request.unit()
              + "]: it did something else; give each action a name of its own");
    }
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    return known.orElseGet(
        () -> new BulkUnit(request.unit(), request.action(), server.user(), now, Map.of(), 0));
  }

  private Map<String, Long> decide(
      OpenCorpus corpus, BulkRequest request, Set<String> present, Set<String> stale)
      throws IOException {
    List<Entry> recorded =
        reviews.recordEach(
            corpus,
            List.copyOf(present),
            state -> {
              String id = state.document().id();
              Optional<Decision> decision = request.action().on(state);
              if (decision.isPresent() && request.isStale(id, state.last())) {
                stale.add(id);
                return Optional.empty();
              }
              return decision;
            });
    return numbers(recorded);
  }

  private static Map<String, Long> numbers(List<Entry> entries) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    entries.forEach(entry -> numbers.put(entry.document(), entry.number()));
    return numbers;
  }

  private Map<String, Long> delete(
      OpenCorpus corpus, BulkRequest request, Set<String> present, Set<String> stale)
      throws IOException {
    for (String id : present) {
      if (request.isStale(id, reviews.facts(corpus.corpus(), id).last())) {
        stale.add(id);
      }
    }
    Map<String, Long> steps = new LinkedHashMap<>();
    present.stream().filter(id -> !stale.contains(id)).forEach(id -> steps.put(id, 0L));
    deletions.delete(corpus, steps.keySet());
    return steps;
  }

  /** Takes back some more of an action: whoever takes back all of it asks until nothing is left. */
  Outcome takeBack(OpenCorpus corpus, BulkUnit unit) throws IOException {
    if (!unit.person().equals(server.user())) {
      throw Problem.conflict(
          "Cannot take back the action ["
              + unit.id()
              + "]: it was done by ["
              + unit.person()
              + "], who alone can take it back");
    }
    List<String> next = unit.steps().keySet().stream().limit(BulkRequest.MOST).toList();
    Map<String, Long> back =
        unit.action().kind() == BulkAction.Kind.DELETE
            ? deletions.restore(corpus, next)
            : undo(corpus, unit, next);
    BulkUnit left = next.isEmpty() ? unit : log.takeBack(corpus.name(), unit, next);
    int unchanged = next.size() - back.size();
    return new Outcome(left, back.size(), unchanged, List.of(), List.of(), back);
  }

  private Map<String, Long> undo(OpenCorpus corpus, BulkUnit unit, List<String> documents)
      throws IOException {
    List<String> present =
        documents.stream().filter(id -> corpus.corpus().document(id).isPresent()).toList();
    return numbers(
        reviews.recordEach(
            corpus, present, state -> undone(state, unit.steps().get(state.document().id()))));
  }

  /** Undoes an entry whatever was decided since, which stands. */
  private static Optional<Decision> undone(ReviewState state, long number) {
    boolean holds =
        state.entries().stream().anyMatch(entry -> entry.number() == number)
            && (state.review() == null || !state.review().undone().contains(number));
    return holds ? Optional.of(new Decision.Undo(number)) : Optional.empty();
  }
}
