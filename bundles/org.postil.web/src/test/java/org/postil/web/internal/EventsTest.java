package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.ServiceRegistration;
import org.postil.api.web.ViewContribution;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.OpenApi;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class EventsTest {

  /** A window that listens. */
  private static final class Window implements AutoCloseable {
    private final InputStream stream;
    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();

    Window(Server server) throws IOException, InterruptedException {
      HttpResponse<InputStream> response =
          HttpClient.newHttpClient()
              .send(
                  server.request("/api/events").build(), HttpResponse.BodyHandlers.ofInputStream());
      assertEquals(200, response.statusCode());
      stream = response.body();
      Thread thread = new Thread(this::read);
      thread.setDaemon(true);
      thread.start();
    }

    private void read() {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("data: ")) {
            JsonNode event = Server.parse(line.substring("data: ".length()));
            OpenApi.validate("Event", event);
            events.add(event);
          }
        }
      } catch (IOException e) {
        // The test has closed it.
      }
    }

    /** Waits for an event of each name about a corpus, in whatever order they come. */
    Map<String, JsonNode> awaitAll(String corpus, String... names) throws InterruptedException {
      Map<String, JsonNode> found = new HashMap<>();
      while (!found.keySet().containsAll(List.of(names))) {
        JsonNode event = events.poll(20, TimeUnit.SECONDS);
        assertNotNull(event, "Only " + found.keySet());
        // Other tests leave corpora behind whose lists are still being read.
        if (event.path("corpus").asText(corpus).equals(corpus)) {
          found.put(event.path("event").asText(), event);
        }
      }
      return found;
    }

    JsonNode await(String name) throws InterruptedException {
      JsonNode event;
      do {
        event = events.poll(20, TimeUnit.SECONDS);
        assertNotNull(event, "No event " + name);
      } while (!event.path("event").asText().equals(name));
      return event;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  @Test
  void aStreamBeginsWithTheServersName(Server server) throws Exception {
    try (Window window = new Window(server)) {
      assertEquals(
          server.json("/api/session").path("server").asText(),
          window.await("hello").path("server").asText());
      assertTrue(window.await("windows").path("windows").asInt() > 0);
    }
  }

  @Test
  void jobsAndDocumentsAreTold(Server server) throws Exception {
    server.store().create("told").add(Articles.imported(Articles.document("1", "Nasa")));
    try (Window window = new Window(server)) {
      window.await("hello");
      server.post("/api/jobs", "{\"corpus\":\"told\"}");
      Map<String, JsonNode> events = window.awaitAll("told", "job", "documents");
      assertEquals("told", events.get("documents").path("corpus").asText());
      OpenApi.validate("Job", events.get("job").path("job"));
    }
  }

  @Test
  void decisionsOfOthersAreTold(Server server) throws Exception {
    server.store().create("shared").add(Articles.imported(Articles.document("1", "Nasa")));
    try (Window window = new Window(server)) {
      window.await("hello");
      var decide =
          server
              .request("/api/corpora/shared/decisions?document=1")
              .header("If-Match", "*")
              .header("Content-Type", "application/json")
              .POST(
                  java.net.http.HttpRequest.BodyPublishers.ofString(
                      "{\"decisions\":[{\"action\":\"finish\"}]}"));
      String etag = server.send(decide).headers().firstValue("ETag").orElseThrow();
      JsonNode event = window.await("decisions");
      assertEquals("1", event.path("document").asText());
      assertEquals(etag, event.path("etag").asText());
    }
  }

  @Test
  void viewsOfPluginsComeAndGo(Server server) throws Exception {
    ViewContribution view =
        new ViewContribution() {
          @Override
          public String id() {
            return "timeline";
          }

          @Override
          public String title() {
            return "Timeline";
          }
        };
    Dictionary<String, Object> none = new Hashtable<>();
    try (Window window = new Window(server)) {
      window.await("hello");
      ServiceRegistration<ViewContribution> registration =
          server.context().registerService(ViewContribution.class, view, none);
      window.await("contributions");
      JsonNode views = server.json("/api/contributions").path("contributions");
      assertEquals("timeline", views.path(0).path("id").asText());
      assertTrue(views.path(0).path("module").asText().startsWith("/plugins/"));
      registration.unregister();
      assertEquals(0, server.json("/api/contributions").path("contributions").size());
    }
  }

  @Test
  void tooManyWindowsAreRefused(Server server) throws Exception {
    java.util.List<Window> windows = new java.util.ArrayList<>();
    try {
      int status = 200;
      for (int i = 0; i < 40 && status == 200; i++) {
        status = server.json("/api/session").path("windows").asInt() >= 32 ? 503 : 200;
        if (status == 200) {
          windows.add(new Window(server));
        }
      }
      assertEquals(503, server.get("/api/events").statusCode());
    } finally {
      for (Window window : windows) {
        window.close();
      }
    }
  }
}
