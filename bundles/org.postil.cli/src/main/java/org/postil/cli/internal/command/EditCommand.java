package org.postil.cli.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.document.Document;
import org.postil.api.document.TextChange;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.Correction;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Editor;
import org.postil.api.store.Revision;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Table;
import org.postil.cli.internal.Terminal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postil edit}: corrects a document, and undoes that. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "edit", summary = "Correct the text or the metadata of a document.")
@Command(
    description = {
      "Corrects the text or the metadata of a document, by a new revision: what was is kept.",
      "People's spans and decisions move with the text; those that cannot are listed. Annotators'"
          + " layers are made again by the next run. Without a change, shows the history."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil edit news/1 --corpus space --replace Bakonov=Bakanov",
      "  postil edit news/1 --corpus space --text corrected.txt",
      "  postil edit news/1 --corpus space --set language=de --set date=2025-07-31",
      "  postil edit news/1 --corpus space --undo"
    })
public final class EditCommand implements Callable<Integer> {

  private final CorpusStore store;
  private final Terminal terminal;

  @Parameters(paramLabel = "DOCUMENT", description = "Id of the document.")
  private String document = "";

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      description = "Corpus of the document.")
  private String corpus = "";

  @Mixin private PersonOption person = new PersonOption();

  @ArgGroup(exclusive = true)
  private Change change = new Change();

  /** One kind of change at a time. */
  static final class Change {
    @Option(
        names = "--replace",
        paramLabel = "OLD=NEW",
        description = "Replace a stretch that stands in the text once. May be repeated.")
    private Map<String, String> replace = new LinkedHashMap<>();

    @Option(
        names = "--text",
        paramLabel = "FILE",
        description = "The whole corrected text, as UTF-8.")
    private @Nullable Path text;

    @Option(
        names = "--set",
        paramLabel = "FIELD=VALUE",
        description =
            "Set source, title, language, date or a further fact; an empty value forgets it."
                + " May be repeated.")
    private Map<String, String> facts = new LinkedHashMap<>();

    @Option(names = "--undo", description = "Undo the last change that is not undone.")
    private boolean undo;
  }

  /**
   * Made by the framework.
   *
   * @param store the corpora
   */
  @Activate
  public EditCommand(@Reference CorpusStore store) {
    this(store, Terminal.system());
  }

  EditCommand(CorpusStore store, Terminal terminal) {
    this.store = store;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    EditableCorpus open = Corpora.editable(store, corpus);
    Document old =
        open.document(document)
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        "Cannot find document ["
                            + document
                            + "] in corpus ["
                            + corpus
                            + "]; list them with: postil documents --corpus "
                            + corpus));
    Corpora.act(() -> edit(open.editor(), old));
    return ExitCode.DONE;
  }

  private void edit(Editor editor, Document old) throws IOException {
    if (change.undo) {
      print(editor.undo(document, person.name()));
    } else if (!change.facts.isEmpty()) {
      print(
          editor.describe(
              document, MetadataFacts.set(old.metadata(), change.facts), person.name()));
    } else if (change.text != null) {
      String text = Files.readString(change.text, StandardCharsets.UTF_8).replace("\r\n", "\n");
      print(editor.correct(document, text, person.name()));
    } else if (!change.replace.isEmpty()) {
      print(editor.correct(document, replaced(old.text()), person.name()));
    } else {
      print(editor.history(document));
    }
  }

  private String replaced(String text) {
    String corrected = text;
    for (Map.Entry<String, String> each : change.replace.entrySet()) {
      int at = corrected.indexOf(each.getKey());
      if (each.getKey().isEmpty() || at < 0 || corrected.indexOf(each.getKey(), at + 1) >= 0) {
        throw CommandFailure.usage(
            "Cannot replace ["
                + each.getKey()
                + "]: it stands in the text "
                + (at < 0 ? "nowhere" : "more than once")
                + "; give more of the text around it");
      }
      corrected =
          corrected.substring(0, at)
              + each.getValue()
              + corrected.substring(at + each.getKey().length());
    }
    return corrected;
  }

  private void print(Revision revision) {
    terminal
        .out()
        .println("Document [" + document + "] has revision " + revision.number() + " now.");
  }

  private void print(Correction correction) {
    for (TextChange each : correction.changes()) {
      terminal
          .out()
          .println("at " + each.offset() + ": [" + each.was() + "] is [" + each.now() + "] now");
    }
    print(correction.revision());
    if (correction.moved() > 0 || !correction.lost().isEmpty()) {
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%,d spans and decisions have their place in the new text, %,d have not:",
                  correction.moved(),
                  correction.lost().size()));
    }
    for (Correction.Lost each : correction.lost()) {
      terminal
          .out()
          .println(
              "  " + each.by() + ": " + each.label() + " [" + each.text() + "] at " + each.begin());
    }
    terminal.out().println("Annotate it again with: postil run --corpus " + corpus);
  }

  private void print(List<Revision> history) {
    Table table = new Table(">REVISION", "KIND", "BY", "WHEN");
    for (Revision each : history) {
      table.add(
          Long.toString(each.number()),
          each.kind().name().toLowerCase(Locale.ROOT),
          each.person(),
          each.time().map(String::valueOf).orElse(""));
    }
    table.print(terminal.out());
  }
}
