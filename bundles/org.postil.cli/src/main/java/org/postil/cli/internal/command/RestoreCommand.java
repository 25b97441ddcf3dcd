package org.postil.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusRestorer;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.input.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postil restore}: a corpus from a backup. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "restore", summary = "Make a corpus from a backup.")
@Command(
    description = {
      "Makes a corpus from a file that `postil backup` wrote, of this version or an earlier one.",
      "The backup is examined first and stays as it is; an existing corpus is never replaced."
    },
    footerHeading = "%nExamples:%n",
    footer = "  postil restore space-monday.db --corpus space-again")
public final class RestoreCommand implements Callable<Integer> {

  private final CorpusRestorer restorer;
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      description = "Corpus to make; there must be none of that name.")
  private String corpus = "";

  /**
   * Made by the framework.
   *
   * @param restorer brings backups back
   */
  @Activate
  public RestoreCommand(@Reference CorpusRestorer restorer) {
    this(restorer, Terminal.system());
  }

  RestoreCommand(CorpusRestorer restorer, Terminal terminal) {
    this.restorer = restorer;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      Corpus made = restorer.restore(file.toAbsolutePath().normalize(), corpus);
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT, "Corpus [%s] was made; it holds %,d.", corpus, made.size()));
    } catch (IOException e) {
      throw CommandFailure.usage(Reasons.of(e));
    }
    return ExitCode.DONE;
  }
}
