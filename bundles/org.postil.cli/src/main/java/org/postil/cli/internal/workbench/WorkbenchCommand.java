package org.postil.cli.internal.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.io.Importer;
import org.postil.api.store.CorpusStore;
import org.postil.api.web.Workbench;
import org.postil.api.web.WorkbenchOptions;
import org.postil.api.web.WorkbenchServer;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postil workbench}: labelling in the browser. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "workbench", summary = "Label articles in the browser.")
@Command(
    description = {
      "Serves the workbench to a browser on this machine, until Ctrl-C.",
      "A folder is imported into a corpus named after it, and annotated if it has not been."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil workbench",
      "  postil workbench articles",
      "  postil workbench space --port 8080 --no-open"
    })
public final class WorkbenchCommand implements Callable<Integer> {

  private static final String NOT_IN_NAMES = "[^A-Za-z0-9._-]+";
  private static final int LONGEST_NAME = 100;

  private final WorkbenchServer server;
  private final CorpusStore store;
  private final List<Importer> importers;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "CORPUS|FOLDER",
      arity = "0..1",
      description = "Corpus to show, or folder of articles to import and show.")
  private @Nullable String subject;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on (default: any that is free).")
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = WorkbenchOptions.LOOPBACK,
      description =
          "Address to listen on, one that only this machine reaches (default: 127.0.0.1).")
  private String listen = WorkbenchOptions.LOOPBACK;

  @Option(names = "--no-open", description = "Do not open a browser.")
  private boolean noOpen;

  /**
   * Made by the framework.
   *
   * @param server serves the workbench
   * @param store the corpora
   * @param importers read files
   */
  @Activate
  public WorkbenchCommand(
      @Reference WorkbenchServer server,
      @Reference CorpusStore store,
      @Reference List<Importer> importers) {
    this(server, store, importers, Terminal.system());
  }

  WorkbenchCommand(
      WorkbenchServer server, CorpusStore store, List<Importer> importers, Terminal terminal) {
    this.server = server;
    this.store = store;
    this.importers = importers;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = subject != null && Files.isDirectory(Path.of(subject)) ? Path.of(subject) : null;
    String corpus = folder == null ? subject : corpusName(folder);
    if (folder == null && corpus != null && store.corpus(corpus).isEmpty()) {
      throw CommandFailure.usage(
          "Cannot open ["
              + corpus
              + "]: there is no such folder and no such corpus; see: postil status");
    }
    try (Workbench workbench = server.start(new WorkbenchOptions(listen, port, corpus))) {
      if (folder != null && corpus != null) {
        workbench.feed(corpus, new FolderFeed(folder, importers));
      }
      announce(workbench);
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      terminal.err().println("Stopped.");
    } catch (IOException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }

  private void announce(Workbench workbench) {
    terminal.out().println("Workbench: " + workbench.address());
    boolean opened = !noOpen && Browser.open(workbench.address(), System.getenv());
    terminal
        .err()
        .println(
            (opened ? "" : "Open this address in a browser on this machine. ")
                + "Whoever knows it may do everything. Ctrl-C stops the workbench.");
  }

  static String corpusName(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String safe = name == null ? "" : name.toString().replaceAll(NOT_IN_NAMES, "-");
    String begins = safe.replaceFirst("^[^A-Za-z0-9]+", "");
    String named = begins.isEmpty() ? "articles" : begins;
    return named.substring(0, Math.min(LONGEST_NAME, named.length()));
  }
}
