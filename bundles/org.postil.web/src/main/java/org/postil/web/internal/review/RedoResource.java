package org.postil.web.internal.review;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Resource;

/** Redoes the person's last step on a document. */
@Component(service = Resource.class)
public final class RedoResource implements Resource {

  private final DecisionRequests requests;

  /**
   * Made by the framework.
   *
   * @param requests records decisions
   */
  @Activate
  public RedoResource(@Reference DecisionRequests requests) {
    this.requests = requests;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/decisions/redo";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("POST", this::redo);
  }

  private void redo(Exchange exchange) throws IOException {
    String document = exchange.query().only(Set.of("document")).required("document");
    requests.carryOut(exchange, document, RedoResource::decision, Undoing::target);
  }

  private static Decision decision(ReviewState state) {
    Entry next = state.redoable();
    if (next == null) {
      throw Problem.conflict("Cannot redo anything on this document: there is nothing to redo");
    }
    return new Decision.Redo(next.number());
  }
}
