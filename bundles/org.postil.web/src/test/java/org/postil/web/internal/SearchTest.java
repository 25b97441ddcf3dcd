package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.MemoryCorpus;
import org.postil.web.internal.fake.Server;
import org.postil.web.internal.fake.WordSearcher;

@ExtendWith(Server.Extension.class)
final class SearchTest {

  private static final String SEARCH = "/api/corpora/search/search";

  private static void fill(Server server) throws Exception {
    MemoryCorpus corpus = server.store().create("search");
    corpus.add(
        Articles.imported(
            Articles.document("a", "The ferry left.", "Away", "The Post", "2025-03-01")));
    corpus.add(Articles.imported(Articles.document("b", "A ferry.", null, null, null)));
  }

  @Test
  void linesComePageByPageWithCounts(Server server) throws Exception {
    fill(server);
    JsonNode first = server.json(SEARCH + "?query=ferry&limit=1");
    assertEquals(2, first.path("hits").asInt());
    JsonNode line = first.path("lines").path(0);
    assertEquals("The ", line.path("before").asText());
    assertEquals("The Post", line.path("source").asText());
    assertEquals("entity", line.path("annotations").path(0).path("type").asText());
    JsonNode second =
        server.json(SEARCH + "?query=ferry&limit=1&cursor=" + first.path("next").asText());
    assertEquals("b", second.path("lines").path(0).path("document").asText());
    assertFalse(second.has("next"));
  }

  @Test
  void aQueryThatCannotBeReadIsAProblemWithAPlace(Server server) throws Exception {
    fill(server);
    HttpResponse<String> refused =
        server.checked("GET", SEARCH, server.request(SEARCH + "?query=ab%20%5BORG"));
    assertEquals(400, refused.statusCode());
    JsonNode problem = Server.parse(refused.body());
    assertEquals("urn:postil:problem:query", problem.path("type").asText());
    assertEquals(3, problem.path("position").asInt(-1));
    assertEquals(400, server.get(SEARCH + "?query=x&limit=1001").statusCode());
    assertEquals(400, server.get(SEARCH).statusCode());
    assertEquals(404, server.get("/api/corpora/none/search?query=x").statusCode());
  }

  @Test
  void anErrorOfTheMachineIsAProblemToo(Server server) throws Exception {
    fill(server);
    HttpResponse<String> failed = server.get(SEARCH + "?query=" + WordSearcher.ENDLESS);
    assertEquals(500, failed.statusCode());
    String detail = Server.parse(failed.body()).path("detail").asText();
    assertTrue(detail.contains("an expression without end"), detail);
  }
}
