package org.postil.web.internal.statistics;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;
import org.postil.web.internal.review.Reviews;

/** How sure annotators are of what they say about some documents. */
@Component(service = Resource.class)
public final class ConfidencesResource implements Resource {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Corpora corpora;
  private final Reviews reviews;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param reviews knows the layers of documents
   */
  @Activate
  public ConfidencesResource(@Reference Corpora corpora, @Reference Reviews reviews) {
    this.corpora = corpora;
    this.reviews = reviews;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/confidences";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::count);
  }

  private void count(Exchange exchange) throws IOException {
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    List<String> documents = corpus.ids(exchange.query().only(OpenCorpus.FILTERS));
    Confidences found = Confidences.of(documents, id -> reviews.machine(corpus, id), PATIENCE);
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeNumberField("documents", documents.size());
          out.writeNumberField("examined", found.examined());
          Json.array(out, "labels", found.bins().entrySet(), ConfidencesResource::write);
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Map.Entry<String, long[]> label) throws IOException {
    out.writeStartObject();
    out.writeStringField("label", label.getKey());
    out.writeFieldName("bins");
    out.writeArray(label.getValue(), 0, label.getValue().length);
    out.writeEndObject();
  }
}
