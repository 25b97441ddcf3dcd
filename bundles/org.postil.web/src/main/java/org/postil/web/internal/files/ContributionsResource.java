package org.postil.web.internal.files;

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

/** The views that plugins bring. */
@Component(service = Resource.class)
public final class ContributionsResource implements Resource {

  private final Views views;

  /**
   * Made by the framework.
   *
   * @param views the views that are there
   */
  @Activate
  public ContributionsResource(@Reference Views views) {
    this.views = views;
  }

  @Override
  public String path() {
    return "/api/contributions";
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
          Json.array(out, "contributions", views.all(), ContributionsResource::write);
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Views.Entry entry) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", entry.view().id());
    out.writeStringField("bundle", entry.files().bundle().getSymbolicName());
    out.writeStringField("version", entry.files().bundle().getVersion().toString());
    out.writeStringField("title", entry.view().title());
    out.writeStringField("area", entry.view().area());
    out.writeNumberField("order", entry.view().order());
    out.writeStringField("module", entry.module());
    out.writeEndObject();
  }
}
