package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.Bin;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Page;
import org.postil.web.internal.http.Resource;

/** The documents in the bin. */
@Component(service = Resource.class)
public final class BinResource implements Resource {

  private final Corpora corpora;
  private final Deletions deletions;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param deletions knows what is in the bin
   */
  @Activate
  public BinResource(@Reference Corpora corpora, @Reference Deletions deletions) {
    this.corpora = corpora;
    this.deletions = deletions;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/bin";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private void list(Exchange exchange) throws IOException {
    Page page = Page.of(exchange);
    List<Bin.Item> all = deletions.items(corpora.open(exchange.variable("corpus")));
    page.answer(exchange, "items", all, all.size(), BinResource::write);
  }

  private static void write(JsonGenerator out, Bin.Item item) throws IOException {
    out.writeStartObject();
    out.writeStringField("document", item.document());
    out.writeStringField("person", item.person());
    out.writeStringField("at", item.time().toString());
    out.writeEndObject();
  }
}
