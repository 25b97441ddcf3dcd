package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Query;
import org.postil.web.internal.http.Resource;

/** Documents counted by what the list can be filtered by. */
@Component(service = Resource.class)
public final class FacetsResource implements Resource {

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public FacetsResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/facets";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::get);
  }

  private void get(Exchange exchange) throws IOException {
    Query query = exchange.query().only(DocumentFilter.PARAMETERS);
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    boolean complete = corpus.isComplete();
    Facets facets = Facets.count(corpus.index(), corpus.filter(query));
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeNumberField("documents", facets.documents());
          out.writeBooleanField("complete", complete);
          Json.array(out, "statuses", facets.statuses(), FacetsResource::write);
          Json.array(out, "sources", facets.sources(), FacetsResource::write);
          Json.array(out, "labels", facets.labels(), FacetsResource::write);
          Json.array(out, "months", facets.months(), FacetsResource::write);
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Facets.Count count) throws IOException {
    out.writeStartObject();
    out.writeStringField("value", count.value());
    out.writeNumberField("documents", count.documents());
    if (count.spans() > 0) {
      out.writeNumberField("spans", count.spans());
    }
    out.writeEndObject();
  }
}
