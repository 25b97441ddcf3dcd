package org.postil.web.internal.review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.JsonContent;
import org.postil.web.internal.http.Problem;

/** What requests that decide have in common: the version that was seen, and sending twice. */
@Component(service = DecisionRequests.class)
public final class DecisionRequests {

  private final Corpora corpora;
  private final Reviews reviews;
  private final Answered answered;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param reviews records decisions
   * @param answered what was carried out
   */
  @Activate
  public DecisionRequests(
      @Reference Corpora corpora, @Reference Reviews reviews, @Reference Answered answered) {
    this.corpora = corpora;
    this.reviews = reviews;
    this.answered = answered;
  }

  /** Says which of the entries to answer with, given the one that was written. */
  @FunctionalInterface
  interface Told {
    List<Entry> entries(ReviewState after, Entry written);
  }

  void carryOut(
      Exchange exchange, String document, Function<ReviewState, Decision> decide, Told told)
      throws IOException {
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    long seen = seen(exchange);
    Optional<String> key =
        exchange.header("Idempotency-Key").map(each -> corpus.name() + " " + document + " " + each);
    Optional<Long> before = key.flatMap(answered::entry);
    if (before.isPresent()) {
      ReviewState state = reviews.state(corpus, document);
      answer(exchange, state, before.get(), told, out -> new ReviewJson(state).all(out));
      return;
    }
    Reviews.Change change = reviews.record(corpus, document, seen, decide);
    ReviewState after = change.after();
    key.ifPresent(each -> answered.keep(each, after.last()));
    answer(
        exchange,
        after,
        after.last(),
        told,
        out -> new ReviewJson(after).changes(out, change.before()));
  }

  private static void answer(
      Exchange exchange, ReviewState state, long number, Told told, JsonContent changes)
      throws IOException {
    List<Entry> entries =
        state.entries().stream()
            .filter(entry -> entry.number() == number)
            .flatMap(entry -> told.entries(state, entry).stream())
            .toList();
    exchange.response().setHeader("ETag", state.etag());
    exchange.answer(out -> DecisionJson.list(out, state, entries, changes));
  }

  /** The version that the person saw; negative for whatever others did. */
  private static long seen(Exchange exchange) {
    String given =
        exchange
            .header("If-Match")
            .orElseThrow(
                () ->
                    Problem.of(
                        428,
                        "Cannot record a decision without the header [If-Match]: send the ETag of"
                            + " the decisions that the person saw, or *"));
    if (given.equals("*")) {
      return -1;
    }
    try {
      return Long.parseLong(given.replaceAll("^(W/)?\"([0-9]+)\"$", "$2"));
    } catch (NumberFormatException e) {
      throw Problem.bad("Cannot read [" + given + "] as [If-Match]: expected an ETag or *");
    }
  }
}
