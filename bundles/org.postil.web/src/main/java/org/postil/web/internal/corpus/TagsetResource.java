package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    List<String> seen = corpora.open(exchange.variable("corpus")).index().labels().all();
    Set<String> others = new TreeSet<>();
    for (String name : seen) {
      others.add(name.split(":", 2)[0]);
    }
    others.removeAll(SpanTypes.EDITABLE);
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("types");
          for (String type : SpanTypes.EDITABLE) {
            write(out, StandardTag.of(type), seen);
          }
          for (String type : others) {
            write(out, StandardTag.of(type), seen);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, StandardTag tag, List<String> seen)
      throws IOException {
    String prefix = tag.type() + ":";
    Set<String> more = new TreeSet<>();
    for (String name : seen) {
      if (name.startsWith(prefix)) {
        more.add(name.substring(prefix.length()));
      }
    }
    List<String> labels = new ArrayList<>(tag.labels());
    more.removeAll(labels);
    labels.addAll(more);
    out.writeStartObject();
    out.writeStringField("type", tag.type());
    out.writeStringField("title", tag.title());
    out.writeBooleanField("editable", true);
    Json.texts(out, "labels", labels);
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
