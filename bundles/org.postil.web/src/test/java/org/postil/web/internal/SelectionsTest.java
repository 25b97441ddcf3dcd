package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class SelectionsTest {

  private static final String PATH = "/api/corpora/selected/selections";

  private static HttpResponse<String> keep(Server server, String name, String body)
      throws Exception {
    String path = PATH + "?name=" + Server.encoded(name);
    return server.checked(
        "PUT",
        path,
        server
            .request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void selectionsAreKeptListedAndForgotten(Server server) throws Exception {
    server.store().create("selected");
    String conditions = "{\"conditions\":[\"date>=2025-01-01\",\"@label=entity:PER\"]}";
    assertEquals(204, keep(server, "new people / 2025", conditions).statusCode());
    assertEquals(204, keep(server, "old", "{\"conditions\":[\"date<2000\"]}").statusCode());
    assertEquals(204, keep(server, "old", "{\"conditions\":[\"date<1990\"]}").statusCode());
    JsonNode all = server.json(PATH).path("selections");
    assertEquals(2, all.size());
    assertEquals("new people / 2025", all.path(0).path("name").asText());
    assertEquals("@label=entity:PER", all.path(0).path("conditions").path(1).asText());
    assertEquals("date<1990", all.path(1).path("conditions").path(0).asText());
    String path = PATH + "?name=old";
    assertEquals(204, server.checked("DELETE", path, server.request(path).DELETE()).statusCode());
    assertEquals(404, server.checked("DELETE", path, server.request(path).DELETE()).statusCode());
    assertEquals(1, server.json(PATH).path("selections").size());
  }

  @Test
  void whatIsNoConditionIsExplained(Server server) throws Exception {
    server.store().create("selected");
    HttpResponse<String> answer = keep(server, "bad", "{\"conditions\":[\"language\"]}");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("Cannot read the condition [language]"), answer.body());
    assertEquals(400, keep(server, "bad", "{\"conditions\":[]}").statusCode());
    assertEquals(400, keep(server, " ", "{\"conditions\":[\"a=b\"]}").statusCode());
  }
}
