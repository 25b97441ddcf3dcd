package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Failure;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.MemoryCorpus;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class DocumentsTest {

  private static final String LIST = "/api/corpora/list/documents";

  /** Five documents, two of them annotated, one failed. */
  private static void fill(Server server) throws Exception {
    if (server.store().corpus("list").isEmpty()) {
      MemoryCorpus corpus = server.store().create("list");
      add(corpus, "b/2", "The ferry leaves Elster.", "Ferry", "The Post", "2025-03-01");
      add(corpus, "a/1", "Nasa met Esa.", "Space talks", "The Post", "2024-12-31");
      add(corpus, "c/3", "nothing here", null, null, null);
      add(corpus, "d/4", "It broke.", "Ferry again", "Gazette", "2025-03-15");
      add(corpus, "e/5", "untouched", "Éclair", "Gazette", "2025-07-01");
      for (String id : List.of("b/2", "a/1")) {
        Document document = corpus.document(id).orElseThrow();
        var layer = Articles.capitals(document, "1.0.0");
        corpus.commit(
            new DocumentResult(0, document, List.of(layer), Set.of(layer.fingerprint()), null));
      }
      corpus.commit(
          new DocumentResult(
              0,
              corpus.document("d/4").orElseThrow(),
              List.of(),
              Set.of(),
              new Failure("capitals@1.0.0", Failure.Cause.TIMEOUT, "It took too long", "")));
    }
    server.await(LIST, page -> page.path("complete").asBoolean());
  }

  private static void add(
      MemoryCorpus corpus, String id, String text, String title, String source, String date) {
    corpus.add(Articles.imported(Articles.document(id, text, title, source, date)));
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("documents").forEach(row -> ids.add(row.path("id").asText()));
    return ids;
  }

  @Test
  void rowsComeInOrderOfImport(Server server) throws Exception {
    fill(server);
    JsonNode page = server.json(LIST);
    assertEquals(List.of("b/2", "a/1", "c/3", "d/4", "e/5"), ids(page));
    JsonNode row = page.path("documents").path(1);
    assertEquals("Space talks", row.path("title").asText());
    assertEquals("2024-12-31", row.path("date").asText());
    assertEquals(2, row.path("spans").asInt());
    assertTrue(row.path("annotated").asBoolean());
    assertFalse(page.path("documents").path(2).has("title"));
    assertEquals("failed", page.path("documents").path(3).path("status").asText());
  }

  @Test
  void pagesFitTogether(Server server) throws Exception {
    fill(server);
    JsonNode first = server.json(LIST + "?limit=2&sort=title");
    JsonNode second =
        server.json(LIST + "?limit=2&sort=title&cursor=" + first.path("next").asText());
    JsonNode third =
        server.json(LIST + "?limit=2&sort=title&cursor=" + second.path("next").asText());
    assertEquals(List.of("b/2", "d/4"), ids(first));
    assertEquals(List.of("a/1", "e/5"), ids(second));
    assertEquals(List.of("c/3"), ids(third));
    assertFalse(third.has("next"));
    assertEquals(4, third.path("offset").asInt());
    assertEquals(ids(second), ids(server.json(LIST + "?limit=2&sort=title&offset=2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=ferry|b/2 d/4",
        "q=FERRY+again|d/4",
        "q=c/3|c/3",
        "source=The+Post|b/2 a/1",
        "source=|c/3",
        "source=Gazette&source=|c/3 d/4 e/5",
        "status=failed|d/4",
        "status=untouched&status=failed|b/2 a/1 c/3 d/4 e/5",
        "status=done|''",
        "label=entity:ORG|b/2 a/1",
        "label=entity|b/2 a/1",
        "label=entity:PER|''",
        "from=2025-01-01&until=2025-03-01|b/2",
        "from=2025-03-15|d/4 e/5",
        "sort=date|a/1 b/2 d/4 e/5 c/3",
        "sort=date&order=desc|e/5 d/4 b/2 a/1 c/3",
        "sort=id&order=desc|e/5 d/4 c/3 b/2 a/1",
        "order=desc|e/5 d/4 c/3 a/1 b/2",
        "sort=spans&order=desc&limit=1|b/2"
      })
  void filtersAndOrders(String parameters, String expected, Server server) throws Exception {
    fill(server);
    List<String> ids = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
    assertEquals(ids, ids(server.json(LIST + "?" + parameters)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=size",
        "order=up",
        "limit=0",
        "limit=10001",
        "status=lost",
        "cursor=x",
        "cursor=1-1&offset=2",
        "from=yesterday",
        "nothing=1"
      })
  void wrongParametersAreExplained(String parameters, Server server) throws Exception {
    fill(server);
    var response = server.get(LIST + "?" + parameters);
    assertEquals(400, response.statusCode());
    assertTrue(
        Server.parse(response.body()).path("detail").asText().startsWith("Cannot use"),
        response.body());
  }

  @Test
  void facetsCountWhatPassesTheFilter(Server server) throws Exception {
    fill(server);
    JsonNode all = server.json("/api/corpora/list/facets");
    assertEquals(5, all.path("documents").asInt());
    assertEquals("entity:ORG", all.path("labels").path(0).path("value").asText());
    assertEquals(2, all.path("labels").path(0).path("documents").asInt());
    assertEquals(4, all.path("labels").path(0).path("spans").asInt());
    assertEquals("2024-12", all.path("months").path(1).path("value").asText());
    JsonNode some = server.json("/api/corpora/list/facets?source=Gazette");
    assertEquals(2, some.path("documents").asInt());
    assertEquals(0, some.path("labels").size());
  }

  @Test
  void sourcesAndStatusesAreCountedAsIfNoneWereChosen(Server server) throws Exception {
    fill(server);
    JsonNode all = server.json("/api/corpora/list/facets");
    JsonNode some = server.json("/api/corpora/list/facets?source=Gazette&status=failed");
    assertTrue(all.path("sources").size() > 1);
    JsonNode failed = server.json("/api/corpora/list/facets?status=failed");
    assertEquals(failed.path("sources"), some.path("sources"));
    JsonNode gazette = server.json("/api/corpora/list/facets?source=Gazette");
    assertEquals(gazette.path("statuses"), some.path("statuses"));
    assertEquals(all.path("sources"), gazette.path("sources"));
  }

  @Test
  void aDocumentHasTextZonesAndMetadata(Server server) throws Exception {
    fill(server);
    String path = "/api/corpora/list/document?id=" + Server.encoded("a/1");
    JsonNode document = server.json(path);
    assertEquals("Nasa met Esa.", document.path("text").asText());
    assertEquals("paragraph", document.path("zones").path(0).path("kind").asText());
    assertEquals("foreign", document.path("metadata").path("other").path("desk").asText());
    String etag = server.get(path).headers().firstValue("ETag").orElseThrow();
    var again = server.send(server.request(path).header("If-None-Match", etag));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
  }

  @Test
  void whyARunFailedIsSaid(Server server) throws Exception {
    fill(server);
    JsonNode document = server.json("/api/corpora/list/document?id=d%2F4");
    assertEquals("timeout", document.path("failure").path("cause").asText());
    JsonNode failures = server.json("/api/corpora/list/failures");
    assertEquals(1, failures.path("total").asInt());
    assertEquals("d/4", failures.path("failures").path(0).path("document").asText());
  }

  @Test
  void theOriginalIsADownload(Server server) throws Exception {
    fill(server);
    var response = server.get("/api/corpora/list/original?document=a%2F1");
    assertEquals("Nasa met Esa.", response.body());
    assertTrue(
        response
            .headers()
            .firstValue("Content-Disposition")
            .orElse("")
            .startsWith("attachment; filename=\"1.txt\""));
  }

  @Test
  void whatIsNotThereIsNamed(Server server) throws Exception {
    fill(server);
    var document = server.get("/api/corpora/list/document?id=none");
    assertEquals(404, document.statusCode());
    assertTrue(document.body().contains("Cannot open document [none]"), document.body());
    var corpus = server.get("/api/corpora/nowhere/documents");
    assertEquals(404, corpus.statusCode());
    assertTrue(corpus.body().contains("Cannot open corpus [nowhere]"), corpus.body());
  }

  @Test
  void corporaAreMadeOnce(Server server) throws Exception {
    assertEquals(201, server.post("/api/corpora", "{\"name\":\"made\"}").statusCode());
    assertEquals(200, server.post("/api/corpora", "{\"name\":\"made\"}").statusCode());
    assertEquals(400, server.post("/api/corpora", "{\"name\":\"../up\"}").statusCode());
    assertEquals(400, server.post("/api/corpora", "{\"nam\":\"x\"}").statusCode());
    assertEquals(0, server.json("/api/corpora/made").path("documents").asInt());
    assertTrue(server.json("/api/corpora").path("corpora").size() > 0);
  }

  @Test
  void theTagsetHasStandardLabelsAndThoseOfTheCorpus(Server server) throws Exception {
    fill(server);
    JsonNode types = server.json("/api/corpora/list/tagset").path("types");
    assertEquals("entity", types.path(0).path("type").asText());
    assertEquals("PER", types.path(0).path("labels").path(0).asText());
  }
}
