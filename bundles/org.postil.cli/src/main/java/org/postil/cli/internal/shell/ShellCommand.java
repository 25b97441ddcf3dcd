package org.postil.cli.internal.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.input.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code postil shell}: a Gogo shell inside a host that is running. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "shell", summary = "Look into a running host and steer its jobs.")
@Command(
    description = {
      "Opens a shell inside a host that is running on the same home, over a socket file that only"
          + " you may open.",
      "Commands: jobs, pause, resume, cancel, annotators, lb (bundles), help, exit, and what else"
          + " Gogo offers."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil shell",
      "  postil shell jobs              run one command and return",
      "  postil shell --pid 4711 pause"
    })
public final class ShellCommand implements Callable<Integer> {

  private final Path home;
  private final Terminal terminal;

  @Option(
      names = "--pid",
      paramLabel = "PROCESS",
      description = "Process to connect to, if several hosts run.")
  private long process;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "A command to run (default: commands are read from standard input).")
  private List<String> command = new ArrayList<>();

  /**
   * Made by the framework.
   *
   * @param context knows the home
   */
  @Activate
  public ShellCommand(BundleContext context) {
    this(Path.of(String.valueOf(context.getProperty("postil.home"))), Terminal.system());
  }

  ShellCommand(Path home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  /** Options behind the first word are those of the command that is sent. */
  @Spec
  void setSpec(CommandSpec spec) {
    spec.parser().stopAtPositional(true);
  }

  @Override
  public Integer call() {
    Path socket = new RunningHosts(home).choose(process);
    try (ShellClient client = new ShellClient(socket)) {
      if (command.isEmpty()) {
        client.converse(System.in, terminal.out());
      } else {
        client.run(String.join(" ", command), terminal.out());
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw CommandFailure.internal(
          "Cannot talk to the host at [" + socket + "]: " + Reasons.of(e), e);
    }
  }
}
