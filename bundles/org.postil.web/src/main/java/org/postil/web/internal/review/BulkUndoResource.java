package org.postil.web.internal.review;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Resource;

/** Takes back an action on many documents. */
@Component(service = Resource.class)
public final class BulkUndoResource implements Resource {

  private final Corpora corpora;
  private final BulkChanges changes;
  private final BulkLog log;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param changes takes back what is asked for
   * @param log knows what was done
   */
  @Activate
  public BulkUndoResource(
      @Reference Corpora corpora, @Reference BulkChanges changes, @Reference BulkLog log) {
    this.corpora = corpora;
    this.changes = changes;
    this.log = log;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/bulk/{unit}/undo";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("POST", this::undo);
  }

  private void undo(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    String name = exchange.variable("unit");
    BulkUnit unit =
        log.find(corpus.name(), name)
            .orElseThrow(
                () ->
                    Problem.missing(
                        "Cannot take back the action ["
                            + name
                            + "]: only the last ones on corpus ["
                            + corpus.name()
                            + "] are kept, and it is not among them"));
    BulkChanges.Outcome outcome = changes.takeBack(corpus, unit);
    exchange.answer(out -> BulkResource.write(out, outcome));
  }
}
