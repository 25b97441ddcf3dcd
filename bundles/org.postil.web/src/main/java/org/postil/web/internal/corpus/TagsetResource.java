package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** The types of span and their labels. */
@Component(service = Resource.class)
public final class TagsetResource implements Resource {

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public TagsetResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/tagset";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::get);
  }

  private void get(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    LabelOffer offer = LabelOffer.of(corpus.labels(), corpus.index().labelsInUse());
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("types");
          for (String type : offer.types()) {
            write(out, StandardTag.of(type), offer);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, StandardTag tag, LabelOffer offer)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("type", tag.type());
    out.writeStringField("title", tag.title());
    out.writeBooleanField("editable", true);
    Json.texts(out, "labels", offer.labels(tag));
    Json.array(
        out,
        "features",
        tag.features().entrySet(),
        (o, feature) -> {
          o.writeStartObject();
          o.writeStringField("name", feature.getKey());
          o.writeStringField("range", feature.getValue());
          o.writeEndObject();
        });
    out.writeEndObject();
  }
}
