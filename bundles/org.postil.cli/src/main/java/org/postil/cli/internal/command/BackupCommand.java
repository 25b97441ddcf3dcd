package org.postil.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.input.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postil backup}: a whole corpus in one file. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "backup", summary = "Write a corpus into one file, while it is in use.")
@Command(
    description = {
      "Writes the whole corpus, as it is at one moment, into one file, while others work in it.",
      "The copy is examined before it gets its name; an existing file is never replaced."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil backup space-monday.db --corpus space",
      "  postil restore space-monday.db --corpus space-again"
    })
public final class BackupCommand implements Callable<Integer> {

  private final CorpusStore store;
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "File to write; it must not exist.")
  private Path file = Path.of("");

  @Option(names = "--corpus", paramLabel = "NAME", required = true, description = "Corpus to copy.")
  private String corpus = "";

  /**
   * Made by the framework.
   *
   * @param store the corpora
   */
  @Activate
  public BackupCommand(@Reference CorpusStore store) {
    this(store, Terminal.system());
  }

  BackupCommand(CorpusStore store, Terminal terminal) {
    this.store = store;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    WorkingCorpus open = Corpora.working(store, corpus);
    try {
      open.care().backup(file.toAbsolutePath().normalize());
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "Corpus [%s] is in %s (%,d bytes).",
                  corpus,
                  file,
                  Files.size(file)));
    } catch (IOException e) {
      throw CommandFailure.internal(Reasons.of(e), e);
    }
    return ExitCode.DONE;
  }
}
