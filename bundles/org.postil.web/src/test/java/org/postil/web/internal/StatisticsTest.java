package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.types.PostilTypeSystem;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.MemoryCorpus;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class StatisticsTest {

  private static final String CORPUS = "/api/corpora/statistics";

  /** Three articles of two sources and two months, the first two with entities and dates. */
  private static void fill(Server server) throws Exception {
    if (server.store().corpus("statistics").isEmpty()) {
      MemoryCorpus corpus = server.store().create("statistics");
      add(corpus, "a", "Nasa in May, in May.", "The Post", "2025-03-01", "2025-05", "2025-05-02");
      add(corpus, "b", "Esa last year.", "Gazette", "2025-04-01", "2024", "P1Y");
      corpus.add(
          Articles.imported(Articles.document("c", "nothing", null, "Gazette", "2025-04-02")));
    }
    server.await(CORPUS + "/documents", page -> page.path("complete").asBoolean());
  }

  private static void add(
      MemoryCorpus corpus, String id, String text, String source, String date, String... values) {
    Document document = Articles.document(id, text, null, source, date);
    corpus.add(Articles.imported(document));
    Layer names = Articles.capitals(document, "1.0.0");
    LayerBuilder builder = new LayerBuilder(PostilTypeSystem.description());
    for (int i = 0; i < values.length; i++) {
      builder.add(
          "org.postil.types.TimexMention",
          i,
          i + 1,
          Map.of("label", "DATE", "value", values[i], "confidence", 1.0));
    }
    Layer built = builder.build("dates", document.original().hash());
    List<String> inputs = List.of(document.original().hash());
    Layer dates =
        new Layer(
            new LayerHeader(built.fingerprint(), "dates", "1.0.0", inputs),
            built.types(),
            built.tables());
    corpus.commit(
        new DocumentResult(
            0,
            document,
            List.of(names, dates),
            Set.of(names.fingerprint(), dates.fingerprint()),
            null));
  }

  private static Map<String, Integer> cells(JsonNode trends) {
    Map<String, Integer> spans = new TreeMap<>();
    trends
        .path("cells")
        .forEach(
            cell ->
                spans.put(
                    cell.path("value").asText() + " " + cell.path("label").asText(),
                    cell.path("spans").asInt()));
    return spans;
  }

  @Test
  void labelsAreCountedOverTimeAndBySource(Server server) throws Exception {
    fill(server);
    assertEquals(
        Map.of(
            "2025-03 entity:ORG", 3,
            "2025-03 timex:DATE", 2,
            "2025-04 entity:ORG", 1,
            "2025-04 timex:DATE", 2),
        cells(server.json(CORPUS + "/trends")));
    JsonNode sources = server.json(CORPUS + "/trends?by=source&label=entity");
    assertEquals(2, sources.path("documents").asInt());
    assertEquals(3, cells(sources).get("The Post entity:ORG"));
  }

  @Test
  void mentionedDatesAreCountedByMonthOrYear(Server server) throws Exception {
    fill(server);
    JsonNode mentions = server.json(CORPUS + "/trends?by=mention");
    assertEquals(Map.of("2024 ", 1, "2025-05 ", 2), cells(mentions));
    assertEquals(1, mentions.path("cells").path(1).path("documents").asInt());
  }

  @Test
  void documentsAreFoundByADateThatTheyMention(Server server) throws Exception {
    fill(server);
    JsonNode month = server.json(CORPUS + "/documents?mentions=2025-05");
    assertEquals("a", month.path("documents").path(0).path("id").asText());
    assertEquals(1, month.path("total").asInt());
    assertEquals(1, server.json(CORPUS + "/documents?mentions=2025").path("total").asInt());
    assertEquals(1, server.json(CORPUS + "/documents?mentions=2024").path("total").asInt());
    assertEquals(0, server.json(CORPUS + "/documents?mentions=2024-05").path("total").asInt());
    var wrong = server.get(CORPUS + "/documents?mentions=May");
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("expected a month such as 2025-07"), wrong.body());
  }

  @Test
  void confidencesAreCountedInTwentySteps(Server server) throws Exception {
    fill(server);
    JsonNode confidences = server.json(CORPUS + "/confidences");
    assertEquals(3, confidences.path("examined").asInt());
    JsonNode organisations = confidences.path("labels").path(0);
    assertEquals("entity:ORG", organisations.path("label").asText());
    assertEquals(4, organisations.path("bins").path(18).asInt(), "0.9 begins a step");
    JsonNode dates = confidences.path("labels").path(1);
    assertEquals(4, dates.path("bins").path(19).asInt(), "1 is in the last step");
    assertEquals(1, server.json(CORPUS + "/confidences?source=The+Post").path("examined").asInt());
  }
}
