package org.postil.cli.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.search.Searcher;
import org.postil.api.store.Checkup;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Finding;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.input.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code postil doctor}: examines corpora. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "doctor", summary = "Examine corpora, and mend what can be mended.")
@Command(
    description = {
      "Examines everything that must hold in a corpus: pages of the file, texts and layers against"
          + " their hashes, spans within their text, jobs, decisions, labels, and whether the search index"
          + " agrees.",
      "Exit code 0 if all is well, 1 if something is not."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  postil doctor", "  postil doctor --corpus space --repair"})
public final class DoctorCommand implements Callable<Integer> {

  private final CorpusStore store;
  private final @Nullable Searcher searcher;
  private final Terminal terminal;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      description = "Examine one corpus (default: all).")
  private @Nullable String corpus;

  @Option(
      names = "--repair",
      description =
          "Mend what can be mended without losing anybody's work: damaged layers of annotators are"
              + " removed, so that the next run makes them again; a wrong search index is made anew.")
  private boolean repair;

  /**
   * Made by the framework.
   *
   * @param store the corpora
   * @param searcher has an index of them; null if nobody searches
   */
  @Activate
  public DoctorCommand(
      @Reference CorpusStore store,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable Searcher searcher) {
    this(store, searcher, Terminal.system());
  }

  DoctorCommand(CorpusStore store, @Nullable Searcher searcher, Terminal terminal) {
    this.store = store;
    this.searcher = searcher;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> names = corpus == null ? store.names() : List.of(corpus);
    if (names.isEmpty()) {
      terminal.out().println("There are no corpora in " + store.location() + ".");
    }
    boolean clean = true;
    for (String name : names) {
      clean &= examine(name);
    }
    return clean ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  /** A corpus that cannot be opened is a finding too: the others are examined all the same. */
  private boolean examine(String name) {
    try {
      WorkingCorpus open = Corpora.working(store, name);
      Checkup checkup = open.care().examine(repair, this::print);
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "Corpus [%s]: %s; examined %,d documents, %,d layers, %,d jobs, %,d decisions.",
                  name,
                  verdict(checkup),
                  checkup.documents(),
                  checkup.layers(),
                  checkup.jobs(),
                  checkup.decisions()));
      return examineIndex(open) && checkup.isClean();
    } catch (IOException | UncheckedIOException e) {
      terminal.out().println("Corpus [" + name + "]: " + Reasons.of(e));
      return false;
    }
  }

  private boolean examineIndex(WorkingCorpus open) throws IOException {
    if (searcher == null || !(open instanceof EditableCorpus editable)) {
      return true;
    }
    List<Finding> findings = new ArrayList<>();
    long compared = searcher.examine(editable, repair, findings::add);
    findings.forEach(this::print);
    if (findings.isEmpty() && compared > 0) {
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT, "Its search index agrees; compared %,d documents.", compared));
    }
    return findings.stream().allMatch(Finding::mended);
  }

  private void print(Finding finding) {
    terminal
        .out()
        .println(
            finding.place()
                + ": "
                + finding.problem()
                + (finding.mended() ? "; mended: " : "; to do: ")
                + finding.remedy());
  }

  private static String verdict(Checkup checkup) {
    if (checkup.findings() == 0) {
      return "all is well";
    }
    return String.format(
        Locale.ROOT,
        "%,d %s, %,d mended",
        checkup.findings(),
        checkup.findings() == 1 ? "finding" : "findings",
        checkup.mended());
  }
}
