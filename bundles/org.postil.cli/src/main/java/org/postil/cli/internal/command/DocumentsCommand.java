package org.postil.cli.internal.command;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.api.store.Bin;
import org.postil.api.store.Condition;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Selections;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code postil documents}: lists, selects, deletes and brings back documents. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "documents", summary = "List, select, delete and bring back documents.")
@Command(
    description = {
      "Lists the documents of a corpus, all or those whose metadata meet conditions.",
      "Deleted documents go to a bin, with their layers and decisions."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil documents --corpus space --where language=en --where date>=2025-07",
      "  postil documents save english --corpus space --where language=en",
      "  postil run --corpus space --selection english",
      "  postil documents delete news/1 news/2 --corpus space",
      "  postil documents bin --corpus space",
      "  postil documents restore news/1 --corpus space"
    })
public final class DocumentsCommand implements Callable<Integer> {

  private final CorpusStore store;
  private final Terminal terminal;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      scope = ScopeType.INHERIT,
      description = "Corpus of the documents.")
  private String corpus = "";

  @Mixin private WhereOption where = new WhereOption();

  /**
   * Made by the framework.
   *
   * @param store the corpora
   */
  @Activate
  public DocumentsCommand(@Reference CorpusStore store) {
    this(store, Terminal.system());
  }

  DocumentsCommand(CorpusStore store, Terminal terminal) {
    this.store = store;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    EditableCorpus open = open();
    Table table = new Table("DOCUMENT", "DATE", "LANGUAGE", "SOURCE", "TITLE");
    int count = 0;
    for (Iterator<String> ids = where.documents(open, terminal.err()); ids.hasNext(); ) {
      String id = ids.next();
      Metadata metadata =
          open.document(id).map(document -> document.metadata()).orElse(Metadata.NONE);
      table.add(
          id,
          metadata.published().map(CreationTime::value).orElse(""),
          Optional.ofNullable(metadata.language()).orElse(""),
          Optional.ofNullable(metadata.source()).orElse(""),
          Optional.ofNullable(metadata.title()).orElse(""));
      count++;
    }
    table.print(terminal.out());
    terminal.out().println(String.format(Locale.ROOT, "%,d of %,d documents", count, open.size()));
    return ExitCode.DONE;
  }

  @Command(name = "save", description = "Keep conditions under a name, in place of earlier ones.")
  int save(@Parameters(paramLabel = "NAME") String name, @Mixin WhereOption conditions) {
    EditableCorpus open = open();
    if (!conditions.isGiven()) {
      throw CommandFailure.usage(
          "Cannot keep selection ["
              + name
              + "]: expected conditions, for example --where"
              + " language=en");
    }
    Selections.Saved saved = new Selections.Saved(name, conditions.conditions(open));
    return act(() -> open.selections().save(saved), "Selection [" + name + "] was kept.");
  }

  @Command(name = "selections", description = "List the selections that were kept.")
  int selections() {
    Table table = new Table("SELECTION", "CONDITIONS");
    for (Selections.Saved each : open().selections().all()) {
      table.add(
          each.name(),
          each.conditions().stream().map(Condition::text).collect(Collectors.joining(", ")));
    }
    table.print(terminal.out());
    return ExitCode.DONE;
  }

  @Command(name = "forget", description = "Forget a selection.")
  int forget(@Parameters(paramLabel = "NAME") String name) {
    EditableCorpus open = open();
    return act(
        () -> {
          if (!open.selections().remove(name)) {
            throw CommandFailure.usage("Cannot forget selection [" + name + "]: there is none");
          }
        },
        "Selection [" + name + "] was forgotten.");
  }

  @Command(name = "delete", description = "Put documents into the bin.")
  int delete(
      @Parameters(paramLabel = "DOCUMENT", arity = "1..*") List<String> documents,
      @Mixin PersonOption person) {
    EditableCorpus open = open();
    return act(
        () -> open.bin().put(documents, person.name()),
        documents.size() + " in the bin; bring back with: postil documents restore");
  }

  @Command(name = "restore", description = "Take documents out of the bin.")
  int restore(@Parameters(paramLabel = "DOCUMENT", arity = "1..*") List<String> documents) {
    EditableCorpus open = open();
    return act(() -> open.bin().takeOut(documents), documents.size() + " brought back");
  }

  @Command(name = "bin", description = "List what is in the bin.")
  int bin() {
    Table table = new Table("DOCUMENT", "DELETED BY", "WHEN");
    for (Bin.Item each : open().bin().items()) {
      table.add(each.document(), each.person(), each.time().toString());
    }
    table.print(terminal.out());
    return ExitCode.DONE;
  }

  private int act(Corpora.Act act, String done) {
    Corpora.act(act);
    terminal.out().println(done);
    return ExitCode.DONE;
  }

  private EditableCorpus open() {
    return Corpora.editable(store, corpus);
  }
}
