package org.postil.web.internal.events;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** The stream of events, as EventSource reads it. Each stream keeps a thread of the server. */
@Component(service = Resource.class)
public final class EventsResource implements Resource {

  private static final long HEARTBEAT_MILLIS = 15_000;
  private static final long REST_MILLIS = 100;

  private final EventHub hub;
  private final ServerFacts server;

  /**
   * Made by the framework.
   *
   * @param hub where events come from
   * @param server names this start of the server
   */
  @Activate
  public EventsResource(@Reference EventHub hub, @Reference ServerFacts server) {
    this.hub = hub;
    this.server = server;
  }

  @Override
  public String path() {
    return "/api/events";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::stream);
  }

  private void stream(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    try {
      stream(exchange.response(), hub.open());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stream(HttpServletResponse response, EventStream stream)
      throws IOException, InterruptedException {
    try {
      response.setContentType("text/event-stream;charset=utf-8");
      OutputStream out = response.getOutputStream();
      send(
          out,
          List.of(
              Event.of("hello", "hello", json -> json.writeStringField("server", server.start()))));
      while (stream.isOpen()) {
        send(out, stream.take(HEARTBEAT_MILLIS));
        stream.rest(REST_MILLIS);
      }
    } finally {
      hub.close(stream);
    }
  }

  private static void send(OutputStream out, List<Event> events) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Event event : events) {
      text.append("event: ").append(event.name()).append("\ndata: ").append(event.json());
      text.append("\n\n");
    }
    if (events.isEmpty()) {
      text.append(":\n\n");
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
