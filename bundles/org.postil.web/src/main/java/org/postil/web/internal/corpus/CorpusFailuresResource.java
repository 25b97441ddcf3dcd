package org.postil.web.internal.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.Corpus;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Page;
import org.postil.web.internal.http.Resource;

/** The documents that the last run failed on. */
@Component(service = Resource.class)
public final class CorpusFailuresResource implements Resource {

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public CorpusFailuresResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/failures";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private void list(Exchange exchange) throws IOException {
    Page page = Page.of(exchange);
    List<Corpus.Quarantined> all = corpora.open(exchange.variable("corpus")).corpus().quarantined();
    page.answer(exchange, "failures", all, all.size(), FailureJson::write);
  }
}
