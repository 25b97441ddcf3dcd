package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.LinesExporter;
import org.postil.cli.internal.fake.LinesImporter;
import org.postil.cli.internal.fake.SmallEngine;

@Timeout(60)
class AnnotateCommandTest {

  @TempDir private Path folder;
  private final SmallEngine engine = new SmallEngine();
  private CommandRun run = new CommandRun();
  private Path out;

  @BeforeEach
  void makeInput() throws IOException {
    out = folder.resolve("out");
    write("a.txt", "plain");
    write("b.txt", "GOLD");
  }

  @Test
  void documentsAreWrittenInOrderWithGoldAndMachineLayers() throws IOException {
    assertEquals(0, annotate());
    assertEquals("a: words@1.0.0 names@2.0.0\nb: gold words@1.0.0 names@2.0.0\n", written());
    assertTrue(run.out().contains("names      2.0.0"), run.out());
    assertTrue(run.out().contains("1.50"), "milliseconds a document: " + run.out());
    assertTrue(run.out().contains("2 documents in"), run.out());
    assertTrue(run.out().contains("0 failed; written to " + out), run.out());
    assertFalse(Files.exists(out.resolve("failures.jsonl")));
  }

  @Test
  void documentsThatFailAreListedAndTheExitCodeSaysSo() throws IOException {
    write("c.txt", "FAIL");
    write("d.txt", "BROKEN");
    assertEquals(1, annotate());
    assertEquals(2, Files.readAllLines(out.resolve("documents.txt")).size());
    List<String> failures = Files.readAllLines(out.resolve("failures.jsonl"));
    assertTrue(failures.get(0).contains("\"id\":\"c\""), failures.get(0));
    assertTrue(failures.get(1).contains("d.txt"), failures.get(1));
    assertTrue(run.out().contains("2 documents failed:"), run.out());
    assertTrue(run.out().contains("c: names@2.0.0: exception: it failed"), run.out());
  }

  @Test
  void whatTheFormatCouldNotHoldIsSaid() throws IOException {
    write("c.txt", "LOSS");
    assertEquals(0, annotate());
    assertTrue(run.out().contains("1 words left out"), run.out());
  }

  @Test
  void copiesAreAnnotatedAndTheReportSaysSo() throws IOException {
    write("c.txt", "plain");
    assertEquals(0, annotate());
    assertEquals(3, Files.readAllLines(out.resolve("documents.txt")).size());
    assertTrue(
        run.out()
            .contains(
                "1 document with the very bytes of an earlier one, annotated all the same: c (as"
                    + " a)"),
        run.out());
  }

  @Test
  void aPatternThatMatchesNothingIsNoSuccess() {
    assertEquals(1, annotate("--include", "*.md"));
    assertTrue(run.out().contains("Nothing was annotated: no file"), run.out());
  }

  @Test
  void aFolderOfFilesThatNobodyReadsIsNoSuccess() throws IOException {
    Files.delete(folder.resolve("in/a.txt"));
    Files.delete(folder.resolve("in/b.txt"));
    write("c.png", "picture");
    assertEquals(1, annotate());
    assertTrue(run.out().contains("1 file skipped"), run.out());
    assertTrue(run.out().contains("Nothing was annotated: no file"), run.out());
  }

  @Test
  void optionsReachTheEngine() {
    assertEquals(
        0, annotate("--threads", "3", "--time-limit", "5s", "--wait", "--without", "words"));
    assertEquals(3, engine.options.threads());
    assertEquals(Duration.ofSeconds(5), engine.options.timeLimit());
    assertTrue(engine.options.waitForAnnotators());
    assertEquals(1, engine.pipeline.steps().size());
  }

  @Test
  void aWrongCommandLineIsRefusedBeforeAnythingIsWritten() throws IOException {
    for (String[] wrong :
        new String[][] {
          {"--threads", "0"},
          {"--format", "none"},
          {"--with", "stranger"},
          {"--dct", "yesterday"},
          {"--encoding", "no-such"},
          {"--max-size", "x"},
          {"--include", "[a"},
          {"--from", "pdf"},
          {"--types", "entitty"},
          {"--no-such-option"}
        }) {
      run = new CommandRun();
      assertEquals(2, annotate(wrong), String.join(" ", wrong));
      assertFalse(run.err().isBlank());
      assertFalse(run.err().contains("\tat "), run.err());
      assertFalse(Files.exists(out));
    }
  }

  @Test
  void aFullDiskIsAnErrorOfTheSurroundingsAndLeavesNothing() throws IOException {
    write("c.txt", "DISK FULL");
    assertEquals(3, annotate());
    assertTrue(run.err().contains("No space left on device"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void anInterruptKeepsWhatIsDone() throws Exception {
    write("c.txt", "WAIT");
    write("d.txt", "never");
    Thread command = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              try {
                engine.waiting.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              command.interrupt();
            });
    interrupter.start();
    assertEquals(130, annotate());
    assertEquals(3, Files.readAllLines(out.resolve("documents.txt")).size());
    assertTrue(run.out().contains("Stopped before the end."), run.out());
    interrupter.join();
  }

  @Test
  void aTypeThatNobodyWritesIsRefusedWithThoseThatAreKnown() {
    assertEquals(2, annotate("--types", "entity,entitty"));
    assertTrue(
        run.err().contains("[entitty]: expected some of entity, label, percentage, "), run.err());
    assertEquals(0, annotate("--types", "Entity,Percentage"), run.err());
    assertEquals(0, annotate("--force", "--types", "percentage,my.Thing"), run.err());
  }

  @Test
  void helpShowsExamples() {
    assertEquals(0, annotate("--help"));
    assertTrue(run.out().contains("Examples:"), run.out());
    assertTrue(run.out().contains("postil annotate articles --out annotated"), run.out());
  }

  private int annotate(String... more) {
    List<String> args =
        new ArrayList<>(List.of(folder.resolve("in").toString(), "--out", out.toString()));
    args.addAll(Arrays.asList(more));
    AnnotateCommand command =
        new AnnotateCommand(
            engine, List.of(new LinesImporter()), List.of(new LinesExporter()), run.terminal());
    return run.run(command, args.toArray(String[]::new));
  }

  private String written() throws IOException {
    return Files.readString(out.resolve("documents.txt"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
  }
}
