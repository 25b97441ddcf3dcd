package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** The layers of a document, without spans. */
@Component(service = Resource.class)
public final class LayersResource implements Resource {

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public LayersResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/layers";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private void list(Exchange exchange) throws IOException {
    String id = exchange.query().only(Set.of("document")).required("document");
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    corpus.document(id);
    List<LayerHeader> headers = corpus.corpus().layers(id);
    Set<String> current =
        corpus.corpus().current(id).stream().map(Layer::fingerprint).collect(Collectors.toSet());
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(
              out,
              "layers",
              headers,
              (o, header) -> write(o, header, current.contains(header.fingerprint())));
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, LayerHeader header, boolean current)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("layer", header.fingerprint());
    out.writeStringField("annotator", header.annotator());
    Json.unlessEmpty(out, "version", header.version());
    out.writeStringField("by", header.by());
    Json.texts(out, "inputs", header.inputs());
    out.writeBooleanField("current", current);
    out.writeEndObject();
  }
}
