package org.postil.cli.internal.fake;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.postil.cli.internal.CommandLineService;
import org.postil.cli.internal.Terminal;

/** Collects what a command prints. */
public final class CommandRun {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal;

  /** A run that nobody watches. */
  public CommandRun() {
    this(false);
  }

  /** A run on a terminal with colours, or one that nobody watches. */
  public CommandRun(boolean watched) {
    terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            watched,
            watched,
            80,
            watched);
  }

  /** Where the command prints. */
  public Terminal terminal() {
    return terminal;
  }

  /** Runs a command as if it were typed after the name of the program. */
  public int run(Object command, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "it";
    System.arraycopy(args, 0, all, 1, args.length);
    return CommandLineService.line(Map.of("it", command), terminal).execute(all);
  }

  /** What stands on standard output. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What stands on standard error. */
  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
