package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Query;
import org.postil.web.internal.http.Resource;

/** Labels counted over time, by source, or by the dates that articles mention. */
@Component(service = Resource.class)
public final class TrendsResource implements Resource {

  private static final List<String> AXES =
      Arrays.stream(Trends.Axis.values())
          .map(axis -> axis.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public TrendsResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/trends";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::count);
  }

  private void count(Exchange exchange) throws IOException {
    Set<String> parameters = new HashSet<>(DocumentFilter.PARAMETERS);
    parameters.add("by");
    Query query = exchange.query().only(parameters);
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    String axis = query.choice("by", AXES, AXES.get(0));
    boolean complete = corpus.isComplete();
    Trends trends =
        Trends.count(
            corpus.index(),
            corpus.filter(query),
            Trends.Axis.valueOf(axis.toUpperCase(Locale.ROOT)));
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeNumberField("documents", trends.documents());
          out.writeBooleanField("complete", complete);
          Json.array(out, "cells", trends.cells(), TrendsResource::write);
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Trends.Cell cell) throws IOException {
    out.writeStartObject();
    out.writeStringField("value", cell.value());
    Json.unlessEmpty(out, "label", cell.label());
    out.writeNumberField("documents", cell.documents());
    out.writeNumberField("spans", cell.spans());
    out.writeEndObject();
  }
}
