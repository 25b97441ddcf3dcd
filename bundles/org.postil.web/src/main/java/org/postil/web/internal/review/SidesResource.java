package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
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

/** What of a corpus can be compared. */
@Component(service = Resource.class)
public final class SidesResource implements Resource {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Corpora corpora;
  private final Reviews reviews;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param reviews knows what people said
   */
  @Activate
  public SidesResource(@Reference Corpora corpora, @Reference Reviews reviews) {
    this.corpora = corpora;
    this.reviews = reviews;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/sides";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    long annotated = corpora.summary(corpus.name()).annotated();
    Sides sides = Sides.of(corpus, annotated, reviews.decided(corpus.corpus()), PATIENCE);
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeNumberField("documents", sides.documents());
          out.writeNumberField("examined", sides.examined());
          Json.array(out, "sides", sides.sides(), SidesResource::write);
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Sides.Known side) throws IOException {
    out.writeStartObject();
    out.writeStringField("side", side.name());
    out.writeStringField("kind", side.kind().label());
    out.writeNumberField("documents", side.documents());
    out.writeEndObject();
  }
}
