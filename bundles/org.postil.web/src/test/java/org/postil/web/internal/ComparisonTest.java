package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.types.PostilTypeSystem;
import org.postil.web.internal.fake.Articles;
import org.postil.web.internal.fake.MemoryCorpus;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class ComparisonTest {

  private static final String TEXT = "Nasa met Esa near Elster.";
  private static final String ENTITY = "org.postil.types.EntityMention";

  /** One article; Ada accepts Nasa and calls Esa a place, Bo accepts Nasa and Esa. */
  private static String corpus(Server server, String name) throws Exception {
    MemoryCorpus corpus = server.store().create(name);
    Document document = Articles.document("a/1", TEXT);
    corpus.add(Articles.imported(document));
    var layer = Articles.capitals(document, "1.0.0");
    corpus.commit(
        new DocumentResult(0, document, List.of(layer), Set.of(layer.fingerprint()), null));
    Anchor nasa = Anchor.at(TEXT, ENTITY, 0, 4, "ORG");
    Anchor esa = Anchor.at(TEXT, ENTITY, 9, 12, "ORG");
    decide(corpus, "ada", new Decision.Accept(nasa));
    decide(corpus, "bo", new Decision.Accept(nasa));
    decide(corpus, "bo", new Decision.Accept(esa));
    decide(corpus, "ada", new Decision.Relabel(esa, "LOC"));
    server.await("/api/corpora/" + name + "/documents", page -> page.path("complete").asBoolean());
    return "/api/corpora/" + name;
  }

  private static void decide(MemoryCorpus corpus, String person, Decision decision)
      throws Exception {
    corpus.journal().append(new Draft("a/1", person, decision));
  }

  @Test
  void sidesAreListed(Server server) throws Exception {
    JsonNode list = server.json(corpus(server, "sides") + "/sides");
    List<String> sides = new ArrayList<>();
    list.path("sides").forEach(side -> sides.add(side.path("side").asText()));
    assertEquals(
        List.of("reviewed", "person:ada", "person:bo", "current", "capitals@1.0.0"), sides);
    assertEquals(1, list.path("examined").asInt());
    list.path("sides").forEach(side -> assertEquals(1, side.path("documents").asInt()));
  }

  @Test
  void twoPeopleAreComparedAsIfTheOtherHadDecidedNothing(Server server) throws Exception {
    String path = corpus(server, "people") + "/comparison?a=person:ada&b=person:bo";
    JsonNode comparison = server.json(path);
    assertEquals(1, comparison.path("labels").path(0).path("both").asInt());
    assertEquals(1, comparison.path("total").asInt());
    JsonNode difference = comparison.path("differences").path(0);
    assertEquals("label", difference.path("kind").asText());
    assertEquals("LOC", difference.path("a").path("label").asText());
    assertEquals("ORG", difference.path("b").path("label").asText());
    assertEquals(
        0, server.json(path.replace("bo", "cy")).path("documents").asInt(), "cy did nothing");
  }

  @Test
  void stretchesThatGoldSkipsAreScoredOnNeitherSide(Server server) throws Exception {
    MemoryCorpus corpus = server.store().create("skipped");
    Document document = Articles.document("a/1", TEXT);
    TypeSystemDescription types = PostilTypeSystem.description();
    types.addType("imported.skip", "What nobody annotated", "uima.tcas.Annotation");
    LayerBuilder gold = new LayerBuilder(types);
    gold.add(ENTITY, 0, 4, Map.of("label", "ORG"));
    gold.add("imported.skip", 9, 12, Map.of());
    corpus.add(
        new ImportedDocument(
            document, List.of(gold.build(LayerHeader.GOLD, document.original().hash()))));
    var layer = Articles.capitals(document, "1.0.0");
    corpus.commit(
        new DocumentResult(0, document, List.of(layer), Set.of(layer.fingerprint()), null));
    JsonNode comparison =
        server.json("/api/corpora/skipped/comparison?a=gold&b=current&type=entity");
    JsonNode org = comparison.path("labels").path(0);
    assertEquals(1, org.path("both").asInt(), comparison.toString());
    assertEquals(1, org.path("onlyB").asInt(), "Elster, but not Esa: " + comparison);
    assertEquals(1, comparison.path("total").asInt());
  }

  @Test
  void differencesAreFoundByALabelOnEitherSide(Server server) throws Exception {
    String path = corpus(server, "either") + "/comparison?a=person:ada&b=person:bo";
    assertEquals(1, server.json(path + "&label=LOC").path("total").asInt());
    assertEquals(1, server.json(path + "&label=ORG").path("total").asInt());
    assertEquals(0, server.json(path + "&label=PER").path("total").asInt());
    assertEquals(2, server.json(path + "&label=ORG&kind=same&kind=label").path("total").asInt());
  }

  @Test
  void everyConfusionLeadsToItsSpans(Server server) throws Exception {
    String path = corpus(server, "confusion") + "/comparison?a=reviewed&b=capitals";
    String kinds = "";
    for (String kind :
        List.of("same", "value", "label", "bounds", "bounds-and-label", "only-a", "only-b")) {
      kinds += "&kind=" + kind;
    }
    JsonNode confusions = server.json(path).path("confusions");
    assertEquals(3, confusions.size());
    for (JsonNode cell : confusions) {
      String labels = "&labelA=" + cell.path("a").asText() + "&labelB=" + cell.path("b").asText();
      assertEquals(
          cell.path("count").asInt(), server.json(path + kinds + labels).path("total").asInt());
    }
  }

  @Test
  void agreementIsAFigureOrAReason(Server server) throws Exception {
    String path = corpus(server, "agreement") + "/comparison?b=capitals&a=";
    JsonNode agreement = server.json(path + "capitals").path("agreement");
    assertEquals(1.0, agreement.path("alpha").path("value").asDouble());
    assertEquals("ORG", agreement.path("labels").path(0).path("label").asText());
    JsonNode none = server.json(path + LayerHeader.GOLD).path("agreement");
    assertTrue(none.path("alpha").has("reason"), none.toString());
  }
}
