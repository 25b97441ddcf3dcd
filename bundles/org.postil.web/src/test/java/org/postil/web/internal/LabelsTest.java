package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.store.Condition;
import org.postil.api.store.Selections;
import org.postil.api.store.TagAction;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.MemoryCorpus;
import org.postil.web.internal.fake.Server;

/** Labels are renamed, and whatever shows them follows. */
@ExtendWith(Server.Extension.class)
final class LabelsTest {

  private static MemoryCorpus corpus(Server server, TestInfo test) throws Exception {
    String name = test.getTestMethod().orElseThrow().getName();
    MemoryCorpus corpus = server.store().create(name);
    Document document = Articles.document("a", "Nasa met Esa.");
    corpus.add(Articles.imported(document));
    var layer = Articles.capitals(document, "1.0.0");
    corpus.commit(
        new DocumentResult(0, document, List.of(layer), Set.of(layer.fingerprint()), null));
    server.await(path(corpus, "documents"), page -> page.path("complete").asBoolean());
    return corpus;
  }

  private static String path(MemoryCorpus corpus, String resource) {
    return "/api/corpora/" + corpus.name() + "/" + resource;
  }

  private static HttpResponse<String> change(Server server, MemoryCorpus corpus, String json)
      throws Exception {
    return server.post(path(corpus, "labels"), json.replace('\'', '"'));
  }

  private static List<String> offered(Server server, MemoryCorpus corpus) throws Exception {
    List<String> labels = new ArrayList<>();
    JsonNode types = server.json(path(corpus, "tagset")).path("types");
    types.path(0).path("labels").forEach(label -> labels.add(label.asText()));
    return labels;
  }

  private static void awaitFacet(Server server, MemoryCorpus corpus, String label)
      throws Exception {
    server.await(
        path(corpus, "facets"),
        facets -> facets.path("labels").path(0).path("value").asText().equals(label));
  }

  @Test
  void aRenameShowsInTagsetListAndArticleAndIsUndone(Server server, TestInfo test)
      throws Exception {
    MemoryCorpus corpus = corpus(server, test);
    awaitFacet(server, corpus, "entity:ORG");
    String spans = path(corpus, "spans") + "?document=a&current=true";
    String etag = server.get(spans).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer =
        change(server, corpus, "{'action':'rename','type':'entity','label':'ORG','name':'BODY'}");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(List.of("PER", "BODY", "LOC", "MISC"), offered(server, corpus));
    awaitFacet(server, corpus, "entity:BODY");
    HttpResponse<String> anew =
        server.checked("GET", spans, server.request(spans).header("If-None-Match", etag));
    assertEquals(200, anew.statusCode());
    assertTrue(anew.body().contains("\"BODY\"") && !anew.body().contains("\"ORG\""), anew.body());
    JsonNode filtered = server.json(path(corpus, "documents") + "?label=entity:BODY");
    assertEquals(1, filtered.path("documents").size());
    String undo = path(corpus, "labels/undo");
    assertEquals(200, server.post(undo, "").statusCode());
    awaitFacet(server, corpus, "entity:ORG");
    assertEquals(List.of("PER", "ORG", "LOC", "MISC"), offered(server, corpus));
    assertEquals(409, server.post(undo, "").statusCode());
    JsonNode changes = server.json(path(corpus, "labels")).path("changes");
    assertEquals(1, changes.size());
    assertTrue(changes.path(0).path("undone").asBoolean());
  }

  @Test
  void aKeptFilterFindsALabelThatWasRenamedSince(Server server, TestInfo test) throws Exception {
    MemoryCorpus corpus = corpus(server, test);
    awaitFacet(server, corpus, "entity:ORG");
    corpus
        .selections()
        .save(new Selections.Saved("bodies", List.of(Condition.parse("@label=entity:ORG"))));
    change(server, corpus, "{'action':'rename','type':'entity','label':'ORG','name':'BODY'}");
    awaitFacet(server, corpus, "entity:BODY");
    JsonNode kept = server.json(path(corpus, "selections")).path("selections").path(0);
    assertEquals("@label=entity:BODY", kept.path("conditions").path(0).asText());
    for (String list : List.of("documents", "facets", "trends")) {
      JsonNode found = server.json(path(corpus, list) + "?label=entity:ORG");
      int count = found.path(list.equals("documents") ? "total" : "documents").asInt();
      assertEquals(1, count, found.toString());
    }
    assertEquals(
        0, server.json(path(corpus, "facets") + "?label=timex:ORG").path("documents").asInt());
    server.post(path(corpus, "labels/undo"), "");
    awaitFacet(server, corpus, "entity:ORG");
    kept = server.json(path(corpus, "selections")).path("selections").path(0);
    assertEquals("@label=entity:ORG", kept.path("conditions").path(0).asText());
  }

  @Test
  void whatAnotherProcessRenamedShowsToo(Server server, TestInfo test) throws Exception {
    MemoryCorpus corpus = corpus(server, test);
    awaitFacet(server, corpus, "entity:ORG");
    corpus
        .tagsets()
        .change(new TagAction.Rename("org.postil.types.EntityMention", "ORG", "BODY"), "bob");
    awaitFacet(server, corpus, "entity:BODY");
    assertEquals(List.of("PER", "BODY", "LOC", "MISC"), offered(server, corpus));
  }

  @Test
  void labelsAreAddedMergedAndDeleted(Server server, TestInfo test) throws Exception {
    MemoryCorpus corpus = corpus(server, test);
    change(server, corpus, "{'action':'add','type':'entity','label':'SHIP'}");
    change(server, corpus, "{'action':'merge','type':'entity','label':'MISC','name':'ORG'}");
    change(server, corpus, "{'action':'delete','type':'entity','label':'LOC'}");
    assertEquals(List.of("PER", "ORG", "SHIP"), offered(server, corpus));
    assertFalse(server.json(path(corpus, "labels")).path("changes").path(2).has("name"));
  }

  @Test
  void whatCannotBeIsExplained(Server server, TestInfo test) throws Exception {
    MemoryCorpus corpus = corpus(server, test);
    awaitFacet(server, corpus, "entity:ORG");
    HttpResponse<String> taken =
        change(server, corpus, "{'action':'rename','type':'entity','label':'PER','name':'ORG'}");
    assertEquals(409, taken.statusCode());
    assertTrue(taken.body().contains("merge it into that one instead"), taken.body());
    assertEquals(
        409, change(server, corpus, "{'action':'add','type':'entity','label':' '}").statusCode());
    for (String wrong :
        List.of(
            "{'action':'paint','type':'entity','label':'X'}",
            "{'action':'rename','type':'entity','label':'X'}",
            "{'action':'add','type':'entity','label':'X','name':'Y'}")) {
      assertEquals(400, change(server, corpus, wrong).statusCode(), wrong);
    }
  }
}
