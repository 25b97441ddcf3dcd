package org.postil.web.internal.corpus;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** All corpora. */
@Component(service = Resource.class)
public final class CorporaResource implements Resource {

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public CorporaResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list, "POST", this::create);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeStringField("location", corpora.store().location());
          Json.array(out, "corpora", corpora.store().corpora(), CorpusJson::write);
          out.writeEndObject();
        });
  }

  private void create(Exchange exchange) throws IOException {
    String name = exchange.object().only(Set.of("name")).text("name");
    boolean isNew = corpora.store().corpus(name).isEmpty();
    corpora.create(name);
    exchange.answer(
        isNew ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK,
        out -> CorpusJson.write(out, corpora.summary(name)));
  }
}
