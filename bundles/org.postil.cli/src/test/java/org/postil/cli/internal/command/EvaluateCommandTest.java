package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.engine.Step;
import org.postil.api.layer.Layer;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.Documents;
import org.postil.cli.internal.fake.PlannedEngine;
import org.postil.io.jsonl.internal.JsonlImporter;
import org.postil.review.internal.compare.LayerComparer;

class EvaluateCommandTest {

  private static final String ENTITY = "org.postil.types.EntityMention";

  @TempDir private Path folder;

  /** Finds a person in the first six characters of each text. */
  private static final Function<Document, Layer> INGRID =
      document -> Documents.layer("names", "1.0.0", ENTITY, 0, 6, "PER");

  @Test
  void figuresAreThoseOfTheGoldFile() throws IOException {
    Path gold =
        gold(
            """
            {"id":"a","text":"Ingrid left 🚢 Elster.","spans":[{"start":0,"end":6,"label":"PER"},{"start":14,"end":20,"label":"LOC"}]}
            {"id":"b","text":"Ingrid stayed.","spans":[]}
            {"id":"c","text":"Ingrid! Ingrid!","spans":[{"start":0,"end":6,"label":"ORG"}],"skip":[[8,15]]}
            """);
    CommandRun run = new CommandRun();
    PlannedEngine engine = new PlannedEngine(INGRID);
    assertEquals(ExitCode.DONE, run(run, engine, gold, "--json"), run.err());
    JsonNode result = new ObjectMapper().readTree(run.out()).get("results").get(0);
    assertEquals("names@1.0.0", result.get("annotator").textValue());
    assertEquals(3, result.get("docs").intValue());
    JsonNode strict = result.get("spans").get("strict");
    assertEquals(1, strict.get("tp").intValue());
    assertEquals(3, strict.get("sys").intValue());
    assertEquals(3, strict.get("gold").intValue());
    assertEquals(1.0 / 3, strict.get("f1").doubleValue());
    assertEquals(2, result.get("spans").get("untyped").get("tp").intValue());
  }

  @Test
  void onlyWhatTheGoldNeedsIsRun() throws IOException {
    Path gold =
        gold(
            "{\"id\":\"a\",\"text\":\"Ingrid\",\"spans\":[{\"start\":0,\"end\":6,\"label\":\"PER\"}]}\n");
    PlannedEngine engine = new PlannedEngine(INGRID);
    CommandRun run = new CommandRun();
    assertEquals(ExitCode.DONE, run(run, engine, gold), run.err());
    assertEquals(
        List.of("segments", "names"),
        engine.pipeline.steps().stream().map(Step::annotator).toList());
    assertTrue(run.out().contains("100.00"), run.out());
  }

  @Test
  void spansThatTouchSkippedTextAreNotFalseAlarms() throws IOException {
    Path gold = gold("{\"id\":\"a\",\"text\":\"Ingrid left\",\"spans\":[],\"skip\":[[5,11]]}\n");
    CommandRun run = new CommandRun();
    assertEquals(
        ExitCode.DONE, run(run, new PlannedEngine(INGRID), gold, "--types", "entity"), run.err());
    assertTrue(run.out().matches("(?s).*strict +100.00 +100.00 +100.00 .*"), run.out());
  }

  @Test
  void theDateOfWritingIsScoredUnlessItIsLeftOut() throws IOException {
    Path gold = gold("{\"id\":\"a\",\"text\":\"May 3, 2013\",\"spans\":[]}\n");
    PlannedEngine engine = new PlannedEngine(d -> Documents.dateline("names", ENTITY, 0, 11));
    CommandRun scored = new CommandRun();
    run(scored, engine, gold, "--types", "entity");
    assertTrue(scored.out().matches("(?s).*strict +0.00 .*"), scored.out());
    CommandRun left = new CommandRun();
    run(left, engine, gold, "--types", "entity", "--no-dateline");
    assertTrue(left.out().matches("(?s).*strict +100.00 .*"), left.out());
  }

  @Test
  void aDocumentThatFailedCountsAsMissed() throws IOException {
    Path gold =
        gold(
            """
            {"id":"a","text":"Ingrid left","spans":[{"start":0,"end":6,"label":"PER"}]}
            {"id":"b","text":"Ingrid stayed","spans":[{"start":0,"end":6,"label":"PER"}]}
            """);
    CommandRun run = new CommandRun();
    PlannedEngine engine =
        new PlannedEngine(document -> document.id().equals("b") ? null : INGRID.apply(document));
    assertEquals(ExitCode.SOME_FAILED, run(run, engine, gold));
    assertTrue(run.out().contains("1 without result"), run.out());
    assertTrue(run.out().matches("(?s).*strict +100.00 +50.00 .*"), run.out());
    assertTrue(run.err().contains("b: names@1.0.0: exception: it failed"), run.err());
  }

  @Test
  void labelsAreRenamedOnBothSides() throws IOException {
    Path gold =
        gold(
            "{\"id\":\"a\",\"text\":\"Ingrid left\",\"spans\":["
                + "{\"start\":0,\"end\":6,\"label\":\"person\"},"
                + "{\"start\":7,\"end\":11,\"label\":\"event\"}]}\n");
    Path map = folder.resolve("map.json");
    Files.writeString(
        map, "{\"gold\":{\"person\":\"HUMAN\",\"*\":null},\"system\":{\"PER\":\"HUMAN\"}}");
    CommandRun run = new CommandRun();
    assertEquals(
        ExitCode.DONE,
        run(run, new PlannedEngine(INGRID), gold, "--map", map.toString()),
        run.err());
    assertTrue(run.out().matches("(?s).*  HUMAN +100.00 +100.00 .*"), run.out());
  }

  @Test
  void errorsAreListedInContext() throws IOException {
    Path gold =
        gold(
            "{\"id\":\"a\",\"text\":\"Ingrid left Elster\",\"spans\":[{\"start\":12,\"end\":18,\"label\":\"LOC\"}]}\n");
    CommandRun run = new CommandRun();
    run(run, new PlannedEngine(INGRID), gold, "--errors", "5");
    assertTrue(
        run.out().contains("only-b\ta:0\t–\tPER \"Ingrid\"\t[Ingrid] left Elster"), run.out());
    assertTrue(
        run.out().contains("only-a\ta:12\tLOC \"Elster\"\t–\tIngrid left [Elster]"), run.out());
  }

  @Test
  void aLineThatCannotBeReadEndsTheEvaluation() throws IOException {
    Path gold = gold("{\"id\":\"a\",\"text\":\"Ingrid\",\"spans\":[{\"start\":0,\"end\":60}]}\n");
    CommandRun run = new CommandRun();
    assertEquals(ExitCode.USAGE, run(run, new PlannedEngine(INGRID), gold));
    assertTrue(run.err().contains("line 1"), run.err());
  }

  @Test
  void anIdThatOccursTwiceIsRefused() throws IOException {
    Path gold = gold("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}\n");
    CommandRun run = new CommandRun();
    assertEquals(ExitCode.USAGE, run(run, new PlannedEngine(INGRID), gold));
    assertTrue(run.err().contains("its id occurs twice"), run.err());
  }

  @Test
  void aTypeThatNobodyWritesIsRefused() throws IOException {
    Path gold = gold("{\"id\":\"a\",\"text\":\"x\"}\n");
    CommandRun run = new CommandRun();
    assertEquals(
        ExitCode.USAGE, run(run, new PlannedEngine(INGRID), gold, "--types", "quote"), run.err());
    assertTrue(run.err().contains("no annotator of the pipeline writes [quote]"), run.err());
  }

  private Path gold(String lines) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, lines);
    return file;
  }

  private static int run(CommandRun run, PlannedEngine engine, Path gold, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "--gold";
    args[1] = gold.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return run.run(
        new EvaluateCommand(
            engine, List.of(new JsonlImporter()), new LayerComparer(), run.terminal()),
        args);
  }
}
