package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.store.Corpus;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.Documents;
import org.postil.cli.internal.score.ReviewedSide;
import org.postil.io.jsonl.internal.JsonlImporter;
import org.postil.review.internal.compare.LayerComparer;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.testkit.MemoryCorpus;
import org.postil.testkit.MemoryStore;
import org.postil.testkit.WorkingMemoryCorpus;

class CompareCommandTest {

  private static final String ENTITY = "org.postil.types.EntityMention";

  @TempDir private Path folder;

  private final MemoryStore<MemoryCorpus> store = new MemoryStore<>(MemoryCorpus::new);

  @Test
  void theLastRunIsComparedWithGold() throws IOException {
    Corpus corpus = store.create("space");
    add(corpus, "a", Documents.layer("gold", "", ENTITY, 0, 6, "PER"), "PER");
    add(corpus, "b", Documents.layer("gold", "", ENTITY, 0, 6, "ORG"), "PER");
    CommandRun run = new CommandRun();
    assertEquals(
        ExitCode.DONE,
        compare(run, "--corpus", "space", "--a", "gold", "--b", "current"),
        run.err());
    assertTrue(run.out().contains("entity: current against gold, 2 documents"), run.out());
    assertTrue(run.out().matches("(?s).*strict +50.00 +50.00 +50.00 .*"), run.out());
    assertTrue(run.out().contains("Cohen's kappa of labels"), run.out());
  }

  @Test
  void sidesThatShareNoDocumentGetNoFigures() throws IOException {
    Path anna = file("anna.jsonl", "a");
    Path ben = file("ben.jsonl", "b");
    CommandRun run = new CommandRun();
    assertEquals(
        ExitCode.DONE, compare(run, "--a", anna.toString(), "--b", ben.toString()), run.err());
    assertTrue(run.out().contains("0 documents; only"), run.out());
    assertTrue(run.out().contains("undefined: no document was done by both sides"), run.out());
    assertFalse(run.out().contains("100.00"), run.out());
    CommandRun json = new CommandRun();
    compare(json, "--a", anna.toString(), "--b", ben.toString(), "--json");
    JsonNode result = new ObjectMapper().readTree(json.out()).get("results").get(0);
    assertTrue(result.get("agreement").get("alpha").isNull(), json.out());
    assertFalse(result.has("spans"), json.out());
  }

  @Test
  void filesOfOneTextAreCompared() throws IOException {
    Path anna = file("anna.jsonl", "a");
    Path ben = folder.resolve("ben.jsonl");
    Files.writeString(
        ben,
        "{\"id\":\"a\",\"text\":\"Ingrid left\",\"spans\":[{\"start\":0,\"end\":11,\"label\":\"PER\"}]}\n");
    CommandRun run = new CommandRun();
    compare(run, "--a", anna.toString(), "--b", ben.toString(), "--differences", "3");
    assertTrue(
        run.out().contains("bounds\ta:0\tPER \"Ingrid\"\tPER \"Ingrid left\"\t[Ingrid] left"),
        run.out());
  }

  @Test
  void filesOfDifferentTextsAreRefused() throws IOException {
    Path anna = file("anna.jsonl", "a");
    Path ben = folder.resolve("ben.jsonl");
    Files.writeString(ben, "{\"id\":\"a\",\"text\":\"Ingrid  left\",\"spans\":[]}\n");
    CommandRun run = new CommandRun();
    assertEquals(
        ExitCode.USAGE,
        compare(run, "--a", anna.toString(), "--b", ben.toString(), "--types", "entity"));
    assertTrue(run.err().contains("Cannot compare document [a]: its text in"), run.err());
  }

  @Test
  void aLayerWithoutCorpusIsRefused() {
    CommandRun run = new CommandRun();
    assertEquals(ExitCode.USAGE, compare(run, "--a", "gold", "--b", "names"));
    assertTrue(run.err().contains("add --corpus NAME"), run.err());
  }

  @Test
  void whatTwoPeopleApprovedIsCompared() {
    WorkingMemoryCorpus corpus = new WorkingMemoryCorpus("space");
    Document document = Documents.of("a", "Ingrid left");
    Layer found = Documents.layer("names", "1.0.0", ENTITY, 0, 6, "PER");
    corpus.commit(new DocumentResult(0, document, List.of(found), Set.of(), null));
    Anchor seen = Anchor.of(document.text(), found.spans().get(0));
    corpus.journal().append(new Draft("a", "anna", new Decision.Accept(seen)));
    corpus.journal().append(new Draft("a", "ben", new Decision.Relabel(seen, "ORG")));
    ReviewedSide anna = new ReviewedSide(corpus, new LayerReviewer(), "anna");
    ReviewedSide ben = new ReviewedSide(corpus, new LayerReviewer(), "ben");
    ReviewedSide nobody = new ReviewedSide(corpus, new LayerReviewer(), "cleo");
    assertEquals("PER", label(anna, document));
    assertEquals("ORG", label(ben, document));
    assertEquals("ORG", label(new ReviewedSide(corpus, new LayerReviewer(), ""), document));
    assertTrue(nobody.layers(document).isEmpty());
  }

  @Test
  void decisionsThatACorpusDoesNotKeepAreRefused() throws IOException {
    store.create("space");
    CommandRun run = new CommandRun();
    assertEquals(
        ExitCode.USAGE, compare(run, "--corpus", "space", "--a", "reviewed", "--b", "current"));
    assertTrue(run.err().contains("corpus [space] keeps none"), run.err());
  }

  private static String label(ReviewedSide side, Document document) {
    return side.layers(document).get(0).spans().get(0).string("label").orElseThrow();
  }

  @Test
  void sidesWithoutSpansAreRefused() throws IOException {
    store.create("space");
    CommandRun run = new CommandRun();
    assertEquals(ExitCode.USAGE, compare(run, "--corpus", "space", "--a", "gold", "--b", "nobody"));
    assertTrue(run.err().contains("neither [gold] nor [nobody] has spans"), run.err());
  }

  @Test
  void aSideThatNobodyMadeIsRefusedWithThoseThatThereAre() throws IOException {
    Corpus corpus = store.create("space");
    add(corpus, "a", Documents.layer("gold", "", ENTITY, 0, 6, "PER"), "PER");
    CommandRun run = new CommandRun();
    assertEquals(ExitCode.USAGE, compare(run, "--corpus", "space", "--a", "gold", "--b", "nams"));
    assertTrue(run.err().contains("expected one of gold, names@1.0.0, current"), run.err());
    CommandRun right = new CommandRun();
    assertEquals(
        ExitCode.DONE, compare(right, "--corpus", "space", "--a", "names", "--b", "names@1.0.0"));
  }

  private static void add(Corpus corpus, String id, Layer gold, String label) throws IOException {
    Document document = Documents.of(id, "Ingrid left");
    corpus.add(new ImportedDocument(document, List.of(gold)));
    Layer found = Documents.layer("names", "1.0.0", ENTITY, 0, 6, label);
    corpus.commit(new DocumentResult(0, document, List.of(found), Set.of(), null));
  }

  private Path file(String name, String id) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        "{\"id\":\""
            + id
            + "\",\"text\":\"Ingrid left\",\"spans\":[{\"start\":0,\"end\":6,\"label\":\"PER\"}]}\n");
    return file;
  }

  private int compare(CommandRun run, String... args) {
    return run.run(
        new CompareCommand(
            store,
            List.of(new JsonlImporter()),
            new LayerComparer(),
            new LayerReviewer(),
            run.terminal()),
        args);
  }
}
