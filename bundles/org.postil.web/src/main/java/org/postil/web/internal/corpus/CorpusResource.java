package org.postil.web.internal.corpus;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** One corpus. */
@Component(service = Resource.class)
public final class CorpusResource implements Resource {

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public CorpusResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::get);
  }

  private void get(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    exchange.answer(out -> CorpusJson.write(out, corpora.summary(corpus.name())));
  }
}
