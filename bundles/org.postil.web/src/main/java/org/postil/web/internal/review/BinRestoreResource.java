package org.postil.web.internal.review;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** Brings documents back from the bin. */
@Component(service = Resource.class)
public final class BinRestoreResource implements Resource {

  private final Corpora corpora;
  private final Deletions deletions;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param deletions brings back
   */
  @Activate
  public BinRestoreResource(@Reference Corpora corpora, @Reference Deletions deletions) {
    this.corpora = corpora;
    this.deletions = deletions;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/bin/restore";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("POST", this::restore);
  }

  private void restore(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    Body body = exchange.object().only(Set.of("documents"));
    List<String> documents = body.texts("documents");
    if (documents.isEmpty() || documents.size() > BulkRequest.MOST) {
      throw body.wrong("documents", "1 to " + BulkRequest.MOST + " ids");
    }
    Set<String> back = deletions.restore(corpus, documents).keySet();
    List<String> missing = documents.stream().filter(id -> !back.contains(id)).toList();
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.texts(out, "restored", back);
          Json.texts(out, "missing", missing);
          out.writeEndObject();
        });
  }
}
