package org.postil.web.internal.corpus;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.document.Document;
import org.postil.api.engine.Failure;
import org.postil.api.layer.Fingerprint;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** A document with its text. */
@Component(service = Resource.class)
public final class DocumentResource implements Resource {

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public DocumentResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/document";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::get);
  }

  private void get(Exchange exchange) throws IOException {
    String id = exchange.query().only(Set.of("id")).required("id");
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    Document document = corpus.document(id);
    Status status = corpus.status(id);
    Optional<Failure> failure = corpus.failure(id);
    if (!exchange.isKnown(etag(document, status, failure))) {
      exchange.answer(out -> DocumentJson.write(out, document, status, failure.orElse(null)));
    }
  }

  private static String etag(Document document, Status status, Optional<Failure> failure) {
    String print =
        Fingerprint.of(
            document.original().hash(),
            document.text(),
            document.metadata().toString(),
            document.zones().toString(),
            status.label(),
            failure.toString());
    return "\"" + print + "\"";
  }
}
