package org.postil.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.postil.cli.internal.fake.CommandRun;
import picocli.CommandLine.Command;

class CommandLineServiceTest {

  private final CommandRun run = new CommandRun();

  @Test
  void aFailureThatIsExpectedIsASentence() {
    assertEquals(
        2,
        run.run(
            new Behaviour(
                () -> {
                  throw CommandFailure.usage("Cannot do that");
                })));
    assertEquals("postil: Cannot do that" + System.lineSeparator(), run.err());
  }

  @Test
  void aFailureThatIsNotExpectedSaysHowToLearnMore() {
    Behaviour broken =
        new Behaviour(
            () -> {
              throw new IllegalStateException("a bug");
            });
    assertEquals(3, run.run(broken));
    assertTrue(run.err().contains("a bug"), run.err());
    assertTrue(run.err().contains("--verbose"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void verboseShowsTheStack() {
    Behaviour broken =
        new Behaviour(
            () -> {
              throw CommandFailure.internal("Cannot write", new java.io.IOException("full"));
            });
    assertEquals(3, run.run(broken, "--verbose"));
    assertTrue(run.err().contains("Caused by: java.io.IOException: full"), run.err());
  }

  @Test
  void optionsOfTheProgramMayStandBehindTheCommand() {
    assertEquals(0, run.run(new Behaviour(() -> 0), "--home", "/h", "--plugins", "/p"));
  }

  @Test
  void aMissingCommandIsAUsageError() {
    assertEquals(2, CommandLineService.line(Map.of(), run.terminal()).execute());
    assertTrue(run.err().contains("Missing command"), run.err());
    assertTrue(run.err().contains("Usage: postil"), run.err());
  }

  @Command
  private static final class Behaviour implements Callable<Integer> {
    private final Callable<Integer> action;

    Behaviour(Callable<Integer> action) {
      this.action = action;
    }

    @Override
    public Integer call() throws Exception {
      return action.call();
    }
  }
}
