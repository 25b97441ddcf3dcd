package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** The last actions on many documents, and a way to do one. */
@Component(service = Resource.class)
public final class BulkResource implements Resource {

  private final Corpora corpora;
  private final BulkChanges changes;
  private final BulkLog log;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param changes does what is asked for
   * @param log knows what was done
   */
  @Activate
  public BulkResource(
      @Reference Corpora corpora, @Reference BulkChanges changes, @Reference BulkLog log) {
    this.corpora = corpora;
    this.changes = changes;
    this.log = log;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/bulk";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list, "POST", this::carryOut);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    List<BulkUnit> units = log.units(corpus.name());
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "units", units, (to, unit) -> unit.write(to));
          out.writeEndObject();
        });
  }

  private void carryOut(Exchange exchange) throws IOException {
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    BulkRequest request = BulkRequest.of(exchange.object());
    BulkChanges.Outcome outcome = changes.carryOut(corpus, request);
    exchange.answer(out -> write(out, outcome));
  }

  static void write(JsonGenerator out, BulkChanges.Outcome outcome) throws IOException {
    out.writeStartObject();
    out.writeFieldName("unit");
    outcome.unit().write(out);
    out.writeNumberField("changed", outcome.changed());
    out.writeNumberField("unchanged", outcome.unchanged());
    Json.texts(out, "stale", outcome.stale());
    Json.texts(out, "missing", outcome.missing());
    out.writeObjectFieldStart("etags");
    for (Map.Entry<String, Long> each : outcome.etags().entrySet()) {
      out.writeStringField(each.getKey(), "\"" + each.getValue() + "\"");
    }
    out.writeEndObject();
    out.writeEndObject();
  }
}
