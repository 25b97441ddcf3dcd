package org.postil.web.internal.review;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** The decisions on a document, and a way to decide. */
@Component(service = Resource.class)
public final class DecisionsResource implements Resource {

  private static final int MOST = 10_000;

  private final Corpora corpora;
  private final Reviews reviews;
  private final DecisionRequests requests;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param reviews knows decisions
   * @param requests records them
   */
  @Activate
  public DecisionsResource(
      @Reference Corpora corpora,
      @Reference Reviews reviews,
      @Reference DecisionRequests requests) {
    this.corpora = corpora;
    this.reviews = reviews;
    this.requests = requests;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/decisions";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list, "POST", this::decide);
  }

  private void list(Exchange exchange) throws IOException {
    String document = exchange.query().only(Set.of("document")).required("document");
    ReviewState state = reviews.decided(corpora.open(exchange.variable("corpus")), document);
    exchange.response().setHeader("ETag", state.etag());
    exchange.answer(out -> DecisionJson.list(out, state, state.entries(), more -> {}));
  }

  private void decide(Exchange exchange) throws IOException {
    String document = exchange.query().only(Set.of("document")).required("document");
    Body request = exchange.object().only(Set.of("decisions"));
    List<Body> decisions = request.objects("decisions");
    if (decisions.isEmpty() || decisions.size() > MOST) {
      throw request.wrong("decisions", "an array of 1 to " + MOST + " decisions");
    }
    boolean resets = decisions.stream().anyMatch(each -> each.text("action").equals("reset"));
    requests.carryOut(
        exchange,
        document,
        state -> resets ? Resets.read(state, decisions) : new DecisionReader(state).read(decisions),
        (state, written) ->
            Decisions.isUndoOrRedo(written.decision())
                ? Undoing.target(state, written)
                : List.of(written));
  }
}
