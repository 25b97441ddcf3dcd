package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.MemoryCorpus;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class BulkTest {

  private static final String TEXT = "Nasa met Esa here.";

  /** A corpus of annotated documents d0, d1, …, named after the test. */
  private record Desk(Server server, MemoryCorpus corpus) {

    static Desk of(Server server, TestInfo test, int documents) throws Exception {
      String name = test.getTestMethod().orElseThrow().getName();
      MemoryCorpus corpus = server.store().create(name);
      for (int i = 0; i < documents; i++) {
        Document document = Articles.document("d" + i, TEXT);
        corpus.add(Articles.imported(document));
        var layer = Articles.capitals(document, "1.0.0");
        corpus.commit(
            new DocumentResult(i, document, List.of(layer), Set.of(layer.fingerprint()), null));
      }
      Desk desk = new Desk(server, corpus);
      server.await(desk.path("documents"), page -> page.path("complete").asBoolean());
      return desk;
    }

    String path(String resource) {
      return "/api/corpora/" + corpus.name() + "/" + resource;
    }

    HttpResponse<String> post(String body) throws Exception {
      return server.post(path("bulk"), body);
    }

    JsonNode done(String body) throws Exception {
      HttpResponse<String> answer = post(body);
      assertEquals(200, answer.statusCode(), answer.body());
      return Server.parse(answer.body());
    }

    JsonNode undo(String unit) throws Exception {
      String path = path("bulk/" + unit + "/undo");
      HttpResponse<String> answer =
          server.checked(
              "POST", path, server.request(path).POST(HttpRequest.BodyPublishers.noBody()));
      assertEquals(200, answer.statusCode(), answer.body());
      return Server.parse(answer.body());
    }

    List<String> ids(String filter) throws Exception {
      List<String> ids = new ArrayList<>();
      server
          .json(path("documents") + filter)
          .path("documents")
          .forEach(row -> ids.add(row.path("id").asText()));
      return ids;
    }

    String etag(String id) throws Exception {
      for (JsonNode row : server.json(path("documents")).path("documents")) {
        if (row.path("id").asText().equals(id)) {
          return row.path("etag").asText();
        }
      }
      throw new AssertionError("There is no row [" + id + "]");
    }

    List<String> states(String id) throws Exception {
      List<String> states = new ArrayList<>();
      JsonNode layers = server.json(path("spans") + "?current=true&document=" + id).path("layers");
      layers.forEach(
          layer -> layer.path("spans").forEach(span -> states.add(span.path("state").asText())));
      return states;
    }

    void decide(String id, String decision) throws Exception {
      String path = path("decisions") + "?document=" + id;
      HttpResponse<String> answer =
          server.checked(
              "POST",
              path,
              server
                  .request(path)
                  .header("If-Match", "*")
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"decisions\":[" + decision + "]}")));
      assertEquals(200, answer.statusCode(), answer.body());
    }
  }

  private static String request(String unit, String action, String... documents) {
    String list =
        List.of(documents).stream()
            .map(id -> id.startsWith("{") ? id : "{\"id\":\"" + id + "\"}")
            .collect(Collectors.joining(","));
    return "{\"unit\":\"" + unit + "\"," + action + ",\"documents\":[" + list + "]}";
  }

  @Test
  void allSuggestionsOfALabelAreAcceptedAsOneStepPerDocumentAndOneUndo(Server server, TestInfo test)
      throws Exception {
    Desk desk = Desk.of(server, test, 3);
    JsonNode none =
        desk.done(
            request("none", "\"action\":\"accept\",\"type\":\"entity\",\"label\":\"PER\"", "d0"));
    assertEquals(0, none.path("changed").asInt());
    JsonNode all =
        desk.done(
            request(
                "all",
                "\"action\":\"accept\",\"type\":\"entity\",\"label\":\"ORG\"",
                "d0",
                "d1",
                "gone"));
    assertEquals(2, all.path("changed").asInt());
    assertEquals("gone", all.path("missing").path(0).asText());
    assertEquals(List.of("accepted", "accepted"), desk.states("d0"));
    assertEquals(List.of("suggested", "suggested"), desk.states("d2"));
    assertEquals(1, desk.corpus().journal().entries("d0").size());

    JsonNode units = server.json(desk.path("bulk")).path("units");
    assertEquals(1, units.size(), "An action that changed nothing is not kept");
    assertEquals(2, units.path(0).path("left").asInt());
    JsonNode undone = desk.undo("all");
    assertEquals(2, undone.path("changed").asInt());
    assertEquals(0, undone.path("unit").path("left").asInt());
    assertEquals(List.of("suggested", "suggested"), desk.states("d0"));
    assertEquals(0, desk.undo("all").path("changed").asInt());
  }

  @Test
  void aDocumentThatSomebodyDecidedOnSinceIsLeftAndSaid(Server server, TestInfo test)
      throws Exception {
    Desk desk = Desk.of(server, test, 2);
    String seen = desk.etag("d0").replace("\"", "\\\"");
    desk.decide("d0", "{\"action\":\"note\",\"text\":\"Who is that?\"}");
    String documents = "{\"id\":\"d0\",\"etag\":\"" + seen + "\"}";
    JsonNode outcome = desk.done(request("done", "\"action\":\"finish\"", documents, "d1"));
    assertEquals(1, outcome.path("changed").asInt());
    assertEquals("d0", outcome.path("stale").path(0).asText());
    assertEquals(List.of("d1"), desk.ids("?status=done"));
    String now = desk.etag("d0").replace("\"", "\\\"");
    documents = "{\"id\":\"d0\",\"etag\":\"" + now + "\"}";
    assertEquals(
        1, desk.done(request("again", "\"action\":\"finish\"", documents)).path("changed").asInt());
    JsonNode same = desk.done(request("same", "\"action\":\"finish\"", "d0", "d1"));
    assertEquals(2, same.path("unchanged").asInt());
  }

  @Test
  void undoLeavesWhatWasDecidedSince(Server server, TestInfo test) throws Exception {
    Desk desk = Desk.of(server, test, 2);
    desk.done(request("label", "\"action\":\"label\",\"label\":\"sport\"", "d0", "d1"));
    desk.decide("d0", "{\"action\":\"label\",\"label\":\"rowing\",\"set\":true}");
    assertEquals(2, desk.undo("label").path("changed").asInt());
    JsonNode labels = server.json(desk.path("spans") + "?current=true&document=d0").path("labels");
    assertEquals(1, labels.size(), labels.toString());
    assertEquals("rowing", labels.path(0).path("label").asText());
  }

  @Test
  void deletedDocumentsLeaveTheListAndComeBackWithTheirDecisions(Server server, TestInfo test)
      throws Exception {
    Desk desk = Desk.of(server, test, 3);
    desk.done(request("done", "\"action\":\"finish\"", "d1"));
    desk.done(request("bin", "\"action\":\"delete\"", "d0", "d1"));
    assertEquals(List.of("d2"), desk.ids(""));
    assertEquals(List.of("d2"), desk.ids("?sort=title"));
    assertEquals(1, server.json(desk.path("facets")).path("documents").asInt());
    assertEquals(404, server.get(desk.path("document") + "?id=d0").statusCode());
    assertEquals(2, desk.undo("bin").path("changed").asInt());
    assertEquals(List.of("d0", "d1", "d2"), desk.ids(""));
    assertEquals(List.of("d1"), desk.ids("?status=done"));
    assertEquals(3, server.json(desk.path("documents")).path("total").asInt());
  }

  @Test
  void theBinListsWhatWasDeletedAndGivesItBack(Server server, TestInfo test) throws Exception {
    Desk desk = Desk.of(server, test, 3);
    assertEquals(0, server.json(desk.path("bin")).path("total").asInt());
    desk.done(request("done", "\"action\":\"finish\"", "d1"));
    JsonNode deleted = desk.done(request("bin", "\"action\":\"delete\"", "d0", "d1"));
    assertTrue(deleted.path("etags").isEmpty(), "What is gone has no etag");
    JsonNode bin = server.json(desk.path("bin") + "?limit=1");
    assertEquals(2, bin.path("total").asInt());
    assertEquals(1, bin.path("items").size());
    assertEquals("d0", bin.path("items").path(0).path("document").asText());
    HttpResponse<String> back =
        server.post(desk.path("bin/restore"), "{\"documents\":[\"d1\",\"d2\"]}");
    assertEquals(200, back.statusCode(), back.body());
    JsonNode outcome = Server.parse(back.body());
    assertEquals("d1", outcome.path("restored").path(0).asText());
    assertEquals("d2", outcome.path("missing").path(0).asText());
    assertEquals(List.of("d1", "d2"), desk.ids(""));
    assertEquals(List.of("d1"), desk.ids("?status=done"));
    assertEquals(400, server.post(desk.path("bin/restore"), "{\"documents\":[]}").statusCode());
    JsonNode undone = desk.undo("bin");
    assertEquals(1, undone.path("changed").asInt(), "One is back already");
    assertEquals("\"0\"", undone.path("etags").path("d0").asText());
  }

  @Test
  void anActionOnManyIsSentInPartsAndTakenBackInParts(Server server, TestInfo test)
      throws Exception {
    Desk desk = Desk.of(server, test, 1_100);
    String[] ids = IntStream.range(0, 1_100).mapToObj(i -> "d" + i).toArray(String[]::new);
    assertEquals(400, desk.post(request("many", "\"action\":\"finish\"", ids)).statusCode());
    String[] first = java.util.Arrays.copyOf(ids, 1_000);
    String[] rest = java.util.Arrays.copyOfRange(ids, 1_000, 1_100);
    desk.done(request("many", "\"action\":\"finish\"", first));
    JsonNode whole = desk.done(request("many", "\"action\":\"finish\"", rest)).path("unit");
    assertEquals(1_100, whole.path("documents").asInt());
    assertEquals(100, desk.undo("many").path("unit").path("left").asInt());
    assertEquals(0, desk.undo("many").path("unit").path("left").asInt());
    assertEquals(List.of(), desk.ids("?status=done"));
  }

  @Test
  void aLineThatACrashCutOffIsLeftOut(Server server, TestInfo test) throws Exception {
    Desk desk = Desk.of(server, test, 1);
    desk.done(request("torn", "\"action\":\"finish\"", "d0"));
    Path file =
        server.home().resolve("workbench/bulk").resolve(desk.corpus().name()).resolve("torn.jsonl");
    Files.writeString(file, "{\"undone\":[\"d", StandardOpenOption.APPEND);
    JsonNode units = server.json(desk.path("bulk")).path("units");
    assertEquals(1, units.path(0).path("left").asInt());
  }

  @Test
  void whatCannotBeMeantIsRefused(Server server, TestInfo test) throws Exception {
    Desk desk = Desk.of(server, test, 1);
    for (String action :
        List.of(
            "\"action\":\"burn\"",
            "\"action\":\"label\"",
            "\"action\":\"label\",\"label\":\"postil:done\"",
            "\"action\":\"finish\",\"type\":\"entity\"",
            "\"action\":\"accept\",\"label\":\"ORG\"")) {
      assertEquals(400, desk.post(request("bad", action, "d0")).statusCode(), action);
    }
    assertEquals(400, desk.post(request("../../bad", "\"action\":\"finish\"", "d0")).statusCode());
    desk.done(request("one", "\"action\":\"finish\"", "d0"));
    assertEquals(409, desk.post(request("one", "\"action\":\"delete\"", "d0")).statusCode());
    String unknown = desk.path("bulk/unknown/undo");
    HttpResponse<String> answer =
        server.send(server.request(unknown).POST(HttpRequest.BodyPublishers.noBody()));
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("unknown"));
  }
}
