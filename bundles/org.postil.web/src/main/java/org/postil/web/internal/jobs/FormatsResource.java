package org.postil.web.internal.jobs;

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

/** Formats that can be imported and exported. */
@Component(service = Resource.class)
public final class FormatsResource implements Resource {

  private final Formats formats;

  /**
   * Made by the framework.
   *
   * @param formats what is installed
   */
  @Activate
  public FormatsResource(@Reference Formats formats) {
    this.formats = formats;
  }

  @Override
  public String path() {
    return "/api/formats";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(
              out,
              "import",
              formats.importers(),
              (o, each) -> write(o, each.format(), each.title()));
          Json.array(
              out,
              "export",
              formats.exporters(),
              (o, each) -> write(o, each.format(), each.title()));
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, String format, String title) throws IOException {
    out.writeStartObject();
    out.writeStringField("format", format);
    out.writeStringField("title", title);
    out.writeEndObject();
  }
}
