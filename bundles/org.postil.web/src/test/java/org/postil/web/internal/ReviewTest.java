package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.MemoryCorpus;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class ReviewTest {

  private static final String TEXT = "Nasa met Esa near Elster 🚢 today.";

  /** A corpus of one annotated document, named after the test. */
  private static Desk desk(Server server, TestInfo test) throws Exception {
    String name = test.getTestMethod().orElseThrow().getName();
    MemoryCorpus corpus = server.store().create(name);
    Document document = Articles.document("a/1", TEXT);
    corpus.add(Articles.imported(document));
    run(corpus, "1.0.0");
    server.await("/api/corpora/" + name + "/documents", page -> page.path("complete").asBoolean());
    return new Desk(server, corpus);
  }

  private static void run(MemoryCorpus corpus, String version) {
    Document document = corpus.document("a/1").orElseThrow();
    var layer = Articles.capitals(document, version);
    corpus.commit(
        new DocumentResult(0, document, List.of(layer), Set.of(layer.fingerprint()), null));
  }

  private record Desk(Server server, MemoryCorpus corpus) {
    String path(String resource) {
      return "/api/corpora/" + corpus.name() + "/" + resource + "?document=a%2F1";
    }

    JsonNode spans() throws Exception {
      return server.json(path("spans") + "&current=true");
    }

    JsonNode span(String covered) throws Exception {
      for (JsonNode layer : spans().path("layers")) {
        for (JsonNode span : layer.path("spans")) {
          if (covered(span).equals(covered)) {
            return span;
          }
        }
      }
      throw new AssertionError("There is no span [" + covered + "] in " + spans());
    }

    static String covered(JsonNode span) {
      return TEXT.substring(span.path("begin").asInt(), span.path("end").asInt());
    }

    HttpResponse<String> send(String resource, String ifMatch, String body) throws Exception {
      return server.checked(
          "POST",
          path(resource),
          server
              .request(path(resource))
              .header("If-Match", ifMatch)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode decide(String... decisions) throws Exception {
      HttpResponse<String> response =
          send("decisions", "*", "{\"decisions\":[" + String.join(",", decisions) + "]}");
      assertEquals(200, response.statusCode(), response.body());
      return Server.parse(response.body());
    }

    String on(String action, String covered) throws Exception {
      String id = span(covered).path("id").asText();
      return "{\"action\":\"" + action + "\",\"span\":\"" + id + "\"}";
    }
  }

  @Test
  void suggestionsComeWithTheirFeatures(Server server, TestInfo test) throws Exception {
    JsonNode span = desk(server, test).span("Esa");
    assertEquals("entity", span.path("type").asText());
    assertEquals("ORG", span.path("label").asText());
    assertEquals("agency", span.path("features").path("kind").asText());
    assertEquals(0.9, span.path("confidence").asDouble());
    assertEquals("suggested", span.path("state").asText());
  }

  @Test
  void aDecisionAnswersWithWhatItChanged(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    JsonNode accepted = desk.decide(desk.on("accept", "Esa"));
    assertEquals(1, accepted.path("spans").size());
    assertEquals("accepted", accepted.path("spans").path(0).path("state").asText());

    String id = desk.span("Nasa").path("id").asText();
    JsonNode corrected =
        desk.decide("{\"action\":\"correct\",\"span\":\"" + id + "\",\"label\":\"PER\"}");
    assertEquals(2, corrected.path("spans").size());
    assertEquals("rejected", corrected.path("spans").path(0).path("state").asText());
    JsonNode own = corrected.path("spans").path(1);
    assertEquals("PER", own.path("label").asText());
    assertEquals(id, own.path("replaces").asText());

    JsonNode undone = Server.parse(desk.send("decisions/undo", "*", "").body());
    assertEquals(List.of(own.path("id")), List.copyOf(elements(undone.path("gone"))));
    assertEquals("suggested", undone.path("spans").path(0).path("state").asText());
  }

  private static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }

  @Test
  void layersAreListedAndRead(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    JsonNode layer = server.json(desk.path("layers")).path("layers").path(0);
    assertEquals("capitals@1.0.0", layer.path("by").asText());
    assertTrue(layer.path("current").asBoolean());
    String address = desk.path("spans") + "&layer=" + layer.path("layer").asText();
    JsonNode spans = server.json(address).path("layers").path(0).path("spans");
    assertEquals(3, spans.size());
    assertFalse(spans.path(0).has("state"));
    String etag = server.get(address).headers().firstValue("ETag").orElseThrow();
    assertEquals(
        304, server.send(server.request(address).header("If-None-Match", etag)).statusCode());
    assertEquals(404, server.get(desk.path("spans") + "&layer=none").statusCode());
    assertEquals(400, server.get(desk.path("spans")).statusCode());
    assertEquals(
        0, server.json(address + "&type=timex").path("layers").path(0).path("spans").size());
  }

  @Test
  void acceptAndRejectSaySo(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    JsonNode answer = desk.decide(desk.on("accept", "Nasa"), desk.on("reject", "Esa"));
    assertEquals(2, answer.path("decisions").size());
    assertEquals("in-work", answer.path("status").asText());
    assertEquals("accepted", desk.span("Nasa").path("state").asText());
    assertEquals("rejected", desk.span("Esa").path("state").asText());
    assertEquals("suggested", desk.span("Elster").path("state").asText());
    JsonNode row =
        server
            .json("/api/corpora/" + desk.corpus().name() + "/documents")
            .path("documents")
            .path(0);
    assertEquals("in-work", row.path("status").asText());
    assertEquals(1, row.path("decisions").asInt());
  }

  @Test
  void aCorrectionStandsForTheSuggestion(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    JsonNode before = desk.span("Elster");
    int end = before.path("end").asInt() + 3;
    desk.decide(
        "{\"action\":\"correct\",\"span\":\""
            + before.path("id").asText()
            + "\",\"end\":"
            + end
            + ",\"label\":\"LOC\",\"features\":{\"kind\":\"city\"}}");
    JsonNode after = desk.span("Elster 🚢");
    assertEquals("corrected", after.path("state").asText());
    assertEquals("LOC", after.path("label").asText());
    assertEquals("city", after.path("features").path("kind").asText());
    assertEquals(before.path("id").asText(), after.path("replaces").asText());
    assertEquals("rejected", desk.span("Elster").path("state").asText());
    desk.decide(
        "{\"action\":\"correct\",\"span\":\""
            + after.path("id").asText()
            + "\",\"label\":\"MISC\"}");
    assertEquals("MISC", desk.span("Elster 🚢").path("label").asText());
  }

  @Test
  void anAddedSpanCanBeTakenAway(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    int begin = TEXT.indexOf("today");
    desk.decide(
        "{\"action\":\"add\",\"type\":\"timex\",\"label\":\"DATE\",\"begin\":"
            + begin
            + ",\"end\":"
            + (begin + 5)
            + ",\"features\":{\"value\":\"2025-07-31\"}}");
    JsonNode added = desk.span("today");
    assertEquals("added", added.path("state").asText());
    assertEquals("2025-07-31", added.path("features").path("value").asText());
    desk.decide(desk.on("reject", "today"));
    assertFalse(desk.spans().toString().contains("2025-07-31"));
  }

  @Test
  void undoAndRedo(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    assertEquals(409, desk.send("decisions/undo", "*", "").statusCode());
    desk.decide(desk.on("accept", "Nasa"), desk.on("accept", "Esa"));
    JsonNode undone = Server.parse(desk.send("decisions/undo", "*", "").body());
    assertEquals(2, undone.path("decisions").size());
    assertTrue(undone.path("decisions").path(0).path("undone").asBoolean());
    assertTrue(undone.path("redo").asBoolean());
    assertEquals("suggested", desk.span("Nasa").path("state").asText());
    assertEquals(200, desk.send("decisions/redo", "*", "").statusCode());
    assertEquals("accepted", desk.span("Esa").path("state").asText());
    assertEquals(409, desk.send("decisions/redo", "*", "").statusCode());
    assertEquals(2, server.json(desk.path("decisions")).path("decisions").size());
  }

  @Test
  void aDecisionOnAnOldStateIsRefused(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    String seen = desk.spans().path("decisions").asText();
    String accept = "{\"decisions\":[" + desk.on("accept", "Nasa") + "]}";
    String reject = "{\"decisions\":[" + desk.on("reject", "Nasa") + "]}";
    HttpResponse<String> first = desk.send("decisions", seen, accept);
    assertEquals(200, first.statusCode(), first.body());
    HttpResponse<String> second = desk.send("decisions", seen, reject);
    assertEquals(412, second.statusCode());
    assertTrue(second.body().contains("urn:postil:problem:stale"), second.body());
    String now = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(200, desk.send("decisions", now, reject).statusCode());
    assertEquals("rejected", desk.span("Nasa").path("state").asText());
  }

  @Test
  void withoutTheVersionNothingIsWritten(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    String body = "{\"decisions\":[" + desk.on("accept", "Nasa") + "]}";
    assertEquals(428, server.post(desk.path("decisions"), body).statusCode());
    assertEquals(400, desk.send("decisions", "latest", body).statusCode());
  }

  @Test
  void aRequestThatIsSentTwiceCountsOnce(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    String seen = desk.spans().path("decisions").asText();
    String body = "{\"decisions\":[" + desk.on("accept", "Nasa") + "]}";
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> response =
          server.send(
              server
                  .request(desk.path("decisions"))
                  .header("If-Match", seen)
                  .header("Idempotency-Key", "key-" + test.getDisplayName().hashCode())
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body)));
      assertEquals(200, response.statusCode(), response.body());
      assertEquals(1, Server.parse(response.body()).path("decisions").size());
    }
    assertEquals(1, server.json(desk.path("decisions")).path("decisions").size());
  }

  @Test
  void aDocumentIsDoneWhenAPersonSaysSo(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    assertEquals("done", desk.decide("{\"action\":\"finish\"}").path("status").asText());
    assertEquals(
        "done",
        server
            .json("/api/corpora/" + desk.corpus().name() + "/document?id=a%2F1")
            .path("status")
            .asText());
    assertEquals(0, desk.spans().path("labels").size());
    desk.decide("{\"action\":\"finish\",\"done\":false}");
    assertEquals(
        1,
        server
            .json("/api/corpora/" + desk.corpus().name() + "/documents?status=in-work")
            .path("total")
            .asInt());
  }

  @Test
  void labelsAndNotes(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    String span = desk.span("Nasa").path("id").asText();
    desk.decide(
        "{\"action\":\"label\",\"label\":\"space\"}",
        "{\"action\":\"note\",\"text\":\"check the date\"}",
        "{\"action\":\"note\",\"span\":\"" + span + "\",\"text\":\"really?\"}");
    JsonNode now = desk.spans();
    assertEquals("space", now.path("labels").path(0).path("label").asText());
    assertEquals("added", now.path("labels").path(0).path("state").asText());
    assertEquals(2, now.path("notes").size());
    desk.decide("{\"action\":\"label\",\"label\":\"space\",\"set\":false}");
    assertFalse(desk.spans().path("labels").path(0).path("state").asText().equals("added"));
  }

  @Test
  void aDecisionCanBeReset(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    desk.decide(desk.on("reject", "Nasa"));
    desk.decide(desk.on("reset", "Nasa"));
    assertEquals("suggested", desk.span("Nasa").path("state").asText());
  }

  @Test
  void wrongDecisionsAreExplained(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    int ship = TEXT.indexOf("🚢");
    for (String decision :
        List.of(
            "{}",
            "{\"action\":\"dance\"}",
            "{\"action\":\"accept\"}",
            "{\"action\":\"accept\",\"span\":\"none:1\"}",
            "{\"action\":\"add\",\"type\":\"entity\",\"begin\":3,\"end\":3}",
            "{\"action\":\"add\",\"type\":\"entity\",\"begin\":0,\"end\":5000}",
            "{\"action\":\"add\",\"type\":\"entity\",\"begin\":4,\"end\":5}",
            "{\"action\":\"add\",\"type\":\"token\",\"begin\":0,\"end\":4}",
            "{\"action\":\"add\",\"type\":\"entity\",\"begin\":0,\"end\":" + (ship + 1) + "}",
            "{\"action\":\"label\",\"label\":\" \"}",
            "{\"action\":\"note\",\"text\":\"\"}")) {
      HttpResponse<String> response =
          desk.send("decisions", "*", "{\"decisions\":[" + decision + "]}");
      assertTrue(List.of(400, 409).contains(response.statusCode()), decision + response.body());
      assertTrue(response.body().contains("\"detail\":\"Cannot "), response.body());
    }
    assertEquals(0, server.json(desk.path("decisions")).path("decisions").size());
  }

  @Test
  void decisionsOutliveAnotherVersionOfTheAnnotator(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    desk.decide(desk.on("reject", "Nasa"));
    run(desk.corpus(), "2.0.0");
    assertEquals("rejected", desk.span("Nasa").path("state").asText());
  }

  @Test
  void sidesAreCompared(Server server, TestInfo test) throws Exception {
    Desk desk = desk(server, test);
    int begin = TEXT.indexOf("today");
    desk.decide(
        desk.on("accept", "Nasa"),
        desk.on("accept", "Esa"),
        "{\"action\":\"add\",\"type\":\"entity\",\"label\":\"MISC\",\"begin\":"
            + begin
            + ",\"end\":"
            + (begin + 5)
            + "}");
    String path = "/api/corpora/" + desk.corpus().name() + "/comparison?a=reviewed&b=capitals";
    JsonNode comparison = server.json(path);
    assertEquals(1, comparison.path("documents").asInt());
    JsonNode all = comparison.path("labels").path(0);
    assertEquals(2, all.path("both").asInt());
    assertEquals(1, all.path("onlyA").asInt());
    assertEquals(1, all.path("onlyB").asInt());
    assertEquals(2, comparison.path("total").asInt());
    JsonNode onlyB = server.json(path + "&kind=only-b");
    assertEquals(1, onlyB.path("total").asInt());
    assertEquals("Elster", onlyB.path("differences").path(0).path("b").path("covered").asText());
    assertEquals(0, server.json(path + "&labelA=PER").path("total").asInt());
    assertEquals(1, server.json(path + "&limit=1&offset=1").path("differences").size());
    assertEquals(
        0, server.json(path.replace("capitals", "capitals@9.9.9")).path("documents").asInt());
    assertEquals(400, server.get(path + "&kind=odd").statusCode());
  }
}
