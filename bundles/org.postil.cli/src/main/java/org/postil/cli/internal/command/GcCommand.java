package org.postil.cli.internal.command;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.Garbage;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code postil gc}: removes layers that nothing refers to. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "gc", summary = "Remove layers that nothing refers to.")
@Command(
    description = {
      "Removes layers of annotators that are no part of the last run, nor read by a layer that is.",
      "People's work and the texts themselves stay. A run makes again what it needs."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil gc --corpus space --dry-run     only say what would be removed",
      "  postil gc --corpus space"
    })
public final class GcCommand implements Callable<Integer> {

  private final CorpusStore store;
  private final Terminal terminal;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      description = "Corpus to remove unused layers from.")
  private String corpus = "";

  @Option(names = "--dry-run", description = "Remove nothing.")
  private boolean dryRun;

  /**
   * Made by the framework.
   *
   * @param store the corpora
   */
  @Activate
  public GcCommand(@Reference CorpusStore store) {
    this(store, Terminal.system());
  }

  GcCommand(CorpusStore store, Terminal terminal) {
    this.store = store;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Garbage garbage;
    try {
      garbage = Corpora.working(store, corpus).care().collect(dryRun);
    } catch (IOException e) {
      throw CommandFailure.internal(String.valueOf(e.getMessage()), e);
    }
    if (garbage.layers() == 0) {
      terminal.out().println("Corpus [" + corpus + "] has no layer that nothing refers to.");
      return ExitCode.DONE;
    }
    Table table = new Table("ANNOTATOR", "VERSION", ">LAYERS", ">BYTES");
    garbage
        .portions()
        .forEach(
            each ->
                table.add(
                    each.annotator(), each.version(), number(each.layers()), number(each.bytes())));
    table.print(terminal.out());
    terminal
        .out()
        .println(
            number(garbage.layers())
                + (garbage.layers() == 1 ? " layer of " : " layers of ")
                + number(garbage.bytes())
                + (dryRun ? " bytes would be removed." : " bytes removed."));
    return ExitCode.DONE;
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
