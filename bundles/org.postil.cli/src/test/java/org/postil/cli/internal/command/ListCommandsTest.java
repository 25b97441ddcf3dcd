package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.LinesExporter;
import org.postil.cli.internal.fake.LinesImporter;
import org.postil.cli.internal.fake.SmallEngine;

class ListCommandsTest {

  private final CommandRun run = new CommandRun();

  @Test
  void annotatorsAreListedWithWhatTheyReadAndWhyTheyCannotRun() {
    assertEquals(0, run.run(new AnnotatorsCommand(new SmallEngine(), run.terminal())));
    assertTrue(
        run.out()
            .contains("names      2.0.0    Finds names  Token  EntityMention Percentage  ready"),
        run.out());
    assertTrue(run.out().contains("its model is missing"), run.out());
    assertFalse(run.out().contains("names.depth"), run.out());
  }

  @Test
  void settingsAreListedOnRequest() {
    assertEquals(
        0, run.run(new AnnotatorsCommand(new SmallEngine(), run.terminal()), "--settings"));
    assertTrue(run.out().contains("names.depth  Integer  3        How deep, in words."), run.out());
  }

  @Test
  void formatsSayWhatTheyCan() {
    FormatsCommand command =
        new FormatsCommand(
            List.of(new LinesImporter()), List.of(new LinesExporter()), run.terminal());
    assertEquals(0, run.run(command));
    assertTrue(run.out().contains("jsonl   no    yes    Lines"), run.out());
    assertTrue(run.out().contains("text    yes   no     Plain text"), run.out());
  }
}
