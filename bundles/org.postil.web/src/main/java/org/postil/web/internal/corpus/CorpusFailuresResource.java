package org.postil.web.internal.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.Corpus;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Query;
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
    Query query = exchange.query().only(Set.of("offset", "limit"));
    int offset = query.integer("offset", 0, Integer.MAX_VALUE, 0);
    int limit = query.integer("limit", 1, 10_000, 200);
    List<Corpus.Quarantined> all = corpora.open(exchange.variable("corpus")).corpus().quarantined();
    List<Corpus.Quarantined> page = all.stream().skip(offset).limit(limit).toList();
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "failures", page, FailureJson::write);
          out.writeNumberField("total", all.size());
          out.writeEndObject();
        });
  }
}
