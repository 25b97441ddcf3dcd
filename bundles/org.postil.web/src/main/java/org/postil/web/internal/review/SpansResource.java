package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.corpus.SpanJson;
import org.postil.web.internal.corpus.TypeChoice;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Query;
import org.postil.web.internal.http.Resource;

/** The spans of a document: of some layers, or as machines and people left them. */
@Component(service = Resource.class)
public final class SpansResource implements Resource {

  private final Corpora corpora;
  private final Reviews reviews;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param reviews folds decisions in
   */
  @Activate
  public SpansResource(@Reference Corpora corpora, @Reference Reviews reviews) {
    this.corpora = corpora;
    this.reviews = reviews;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/spans";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private void list(Exchange exchange) throws IOException {
    Query query = exchange.query().only(Set.of("document", "layer", "current", "type"));
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    String document = query.required("document");
    TypeChoice types = TypeChoice.of(query.texts("type"));
    List<String> prints = query.texts("layer");
    if (query.flag("current") != prints.isEmpty()) {
      throw Problem.bad(
          "Cannot list spans: expected [current] to be true, or fingerprints as [layer]");
    }
    if (prints.isEmpty()) {
      ReviewState state = reviews.state(corpus, document);
      if (!exchange.isKnown(etag(corpus, state.layers(), types, state.last()))) {
        exchange.answer(out -> new ReviewJson(state, types).write(out));
      }
    } else {
      List<Layer> layers = layers(corpus, document, prints);
      if (!exchange.isKnown(etag(corpus, layers, types, -1))) {
        listLayers(exchange, layers, document, types);
      }
    }
  }

  private static List<Layer> layers(OpenCorpus corpus, String document, List<String> prints) {
    corpus.document(document);
    List<Layer> layers = new ArrayList<>();
    for (String print : prints) {
      layers.add(
          corpus
              .corpus()
              .layer(document, print)
              .orElseThrow(
                  () ->
                      Problem.missing(
                          "Cannot find layer ["
                              + print
                              + "]: document ["
                              + document
                              + "] has no such layer")));
    }
    return layers;
  }

  private static void listLayers(
      Exchange exchange, List<Layer> layers, String document, TypeChoice types) throws IOException {
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeStringField("document", document);
          out.writeArrayFieldStart("layers");
          for (Layer layer : layers) {
            write(out, layer, types);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Layer layer, TypeChoice types) throws IOException {
    SpanJson json = new SpanJson(layer);
    out.writeStartObject();
    out.writeStringField("layer", layer.fingerprint());
    out.writeStringField("annotator", layer.header().annotator());
    out.writeStringField("by", layer.header().by());
    out.writeArrayFieldStart("spans");
    for (Span span : layer.spans()) {
      if (types.wants(span.type())) {
        json.write(out, span, more -> {});
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static String etag(OpenCorpus corpus, List<Layer> layers, TypeChoice types, long last) {
    Fingerprint print = new Fingerprint();
    print.addAll(layers.stream().map(Layer::fingerprint).toList());
    print.addAll(types.names().stream().sorted().toList());
    print.add(Long.toString(last)).add(Long.toString(corpus.labels().names()));
    return "\"" + print.hex() + "\"";
  }
}
