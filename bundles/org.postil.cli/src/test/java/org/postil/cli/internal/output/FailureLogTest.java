package org.postil.cli.internal.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.engine.Failure;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.input.ReadFailure;

class FailureLogTest {

  @TempDir private Path parent;

  @Test
  void eachFailureIsALineOfJson() throws IOException {
    try (FolderTarget target = FolderTarget.create(parent.resolve("out"), false)) {
      try (FailureLog log = new FailureLog(target)) {
        log.add(
            "a/\"b\"", new Failure("names@1.0.0", Failure.Cause.TIMEOUT, "too\nslow", "at x\n"));
        log.add(new ReadFailure("c.txt line 3", "expected a colon", ""));
        assertEquals(2, log.count());
      }
      target.publish();
    }
    List<String> lines = Files.readAllLines(parent.resolve("out/failures.jsonl"));
    assertEquals(2, lines.size());
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertEquals("a/\"b\"", first.get("id").asText());
    assertEquals("names@1.0.0", first.get("annotator").asText());
    assertEquals("timeout", first.get("cause").asText());
    assertEquals("too\nslow", first.get("message").asText());
    assertEquals("at x\n", first.get("trace").asText());
    JsonNode second = new ObjectMapper().readTree(lines.get(1));
    assertEquals("import", second.get("cause").asText());
    assertFalse(second.has("trace"));
  }

  @Test
  void withoutFailuresThereIsNoFileAndNothingIsSaid() throws IOException {
    CommandRun run = new CommandRun();
    try (FolderTarget target = FolderTarget.create(parent.resolve("out"), false)) {
      try (FailureLog log = new FailureLog(target)) {
        log.print(run.terminal().out());
      }
      target.publish();
    }
    assertFalse(Files.exists(parent.resolve("out/failures.jsonl")));
    assertEquals("", run.out());
  }

  @Test
  void aPersonSeesTheFirstTwenty() throws IOException {
    CommandRun run = new CommandRun();
    try (FailureLog log = new FailureLog(null)) {
      for (int i = 0; i < 25; i++) {
        log.add(new ReadFailure("file" + i, "message", ""));
      }
      log.print(run.terminal().out());
    }
    assertTrue(run.out().startsWith("25 documents failed:"), run.out());
    assertTrue(run.out().contains("file19") && !run.out().contains("file20"), run.out());
    assertTrue(run.out().contains("and 5 more"), run.out());
  }
}
