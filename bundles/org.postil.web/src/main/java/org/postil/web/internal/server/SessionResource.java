package org.postil.web.internal.server;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** What this server is. */
@Component(service = Resource.class)
public final class SessionResource implements Resource {

  private final ServerFacts server;
  private final EventHub events;

  /**
   * Made by the framework.
   *
   * @param server what is known of it
   * @param events counts windows
   */
  @Activate
  public SessionResource(@Reference ServerFacts server, @Reference EventHub events) {
    this.server = server;
    this.events = events;
  }

  @Override
  public String path() {
    return "/api/session";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::get);
  }

  private void get(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeStringField("server", server.start());
          out.writeStringField("version", server.version());
          out.writeStringField("user", server.user());
          out.writeStringField("home", server.home().toString());
          Json.optional(out, "corpus", server.firstCorpus().orElse(null));
          out.writeNumberField("windows", events.windows());
          out.writeEndObject();
        });
  }
}
