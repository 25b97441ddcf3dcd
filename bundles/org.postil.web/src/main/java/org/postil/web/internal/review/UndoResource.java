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

/** Undoes the person's last step on a document. */
@Component(service = Resource.class)
public final class UndoResource implements Resource {

  private final DecisionRequests requests;

  /**
   * Made by the framework.
   *
   * @param requests records decisions
   */
  @Activate
  public UndoResource(@Reference DecisionRequests requests) {
    this.requests = requests;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/decisions/undo";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("POST", this::undo);
  }

  private void undo(Exchange exchange) throws IOException {
    String document = exchange.query().only(Set.of("document")).required("document");
    requests.carryOut(exchange, document, UndoResource::decision, Undoing::target);
  }

  private static Decision decision(ReviewState state) {
    Entry next = state.undoable();
    if (next == null) {
      throw Problem.conflict("Cannot undo anything on this document: there is nothing to undo");
    }
    return new Decision.Undo(next.number());
  }
}
