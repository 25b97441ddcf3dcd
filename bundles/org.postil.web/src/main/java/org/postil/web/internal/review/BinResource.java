package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.Bin;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Query;
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
    Query query = exchange.query().only(Set.of("offset", "limit"));
    int offset = query.integer("offset", 0, Integer.MAX_VALUE, 0);
    int limit = query.integer("limit", 1, 10_000, 200);
    List<Bin.Item> all = deletions.items(corpora.open(exchange.variable("corpus")));
    List<Bin.Item> page = all.stream().skip(offset).limit(limit).toList();
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "items", page, BinResource::write);
          out.writeNumberField("total", all.size());
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Bin.Item item) throws IOException {
    out.writeStartObject();
    out.writeStringField("document", item.document());
    out.writeStringField("person", item.person());
    out.writeStringField("at", item.time().toString());
    out.writeEndObject();
  }
}
