package org.postil.cli.internal.command;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.search.Searcher;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;
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

/** {@code postil labels}: lists, adds, renames, merges and deletes labels, with undo. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "labels", summary = "List, rename, merge and delete labels, with undo.")
@Command(
    description = {
      "Lists the labels of a corpus, and changes them in all layers and decisions at once.",
      "A change is one entry that can be undone: nothing is rewritten, and nothing has to be run"
          + " again. Who still writes an old name means the label of today."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil labels --corpus space",
      "  postil labels rename entity:ORG COMPANY --corpus space",
      "  postil labels merge entity:MISC COMPANY --corpus space",
      "  postil labels undo --corpus space",
      "  postil labels add entity:SHIP --corpus space --as ann",
      "  postil labels delete document:draft --corpus space",
      "  postil labels history --corpus space"
    })
public final class LabelsCommand implements Callable<Integer> {

  private final CorpusStore store;
  private final Searcher searcher;
  private final Terminal terminal;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      scope = ScopeType.INHERIT,
      description = "Corpus of the labels.")
  private String corpus = "";

  /**
   * Made by the framework.
   *
   * @param store the corpora
   * @param searcher tells which labels are used
   */
  @Activate
  public LabelsCommand(@Reference CorpusStore store, @Reference Searcher searcher) {
    this(store, searcher, Terminal.system());
  }

  LabelsCommand(CorpusStore store, Searcher searcher, Terminal terminal) {
    this.store = store;
    this.searcher = searcher;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return act(
        () -> {
          EditableCorpus open = open();
          LabelUse use = new LabelUse(searcher, open);
          Set<LabelName> all = new TreeSet<>(Comparator.comparing(LabelName::text));
          all.addAll(use.all());
          Set<LabelName> deleted = new HashSet<>();
          for (Tagsets.Tag tag : open.tagsets().tags()) {
            LabelName name = new LabelName(tag.type(), tag.label());
            all.add(name);
            if (tag.deleted()) {
              deleted.add(name);
            }
          }
          Table table = new Table("LABEL", ">USED", "STATE");
          for (LabelName each : all) {
            String used =
                use.count(each).stream()
                    .mapToObj(count -> String.format(Locale.ROOT, "%,d", count))
                    .findFirst()
                    .orElse("?");
            table.add(each.text(), used, deleted.contains(each) ? "deleted" : "");
          }
          table.print(terminal.out());
        });
  }

  @Command(name = "add", description = "Offer a label that nobody has used yet, or one again.")
  int add(@Parameters(paramLabel = "TYPE:LABEL") String label, @Mixin PersonOption person) {
    LabelName name = LabelName.parse(label);
    return change(new TagAction.Create(name.type(), name.label()), person, "is offered now");
  }

  @Command(name = "rename", description = "Give a label another name.")
  int rename(
      @Parameters(paramLabel = "TYPE:LABEL") String label,
      @Parameters(paramLabel = "[TYPE:]NAME") String name,
      @Mixin PersonOption person) {
    LabelName old = LabelName.parse(label);
    LabelName wanted = old.other(name);
    return act(
        () -> {
          EditableCorpus open = open();
          LabelUse use = new LabelUse(searcher, open);
          // A name that was given up is refused by the store, which tells the name of now.
          boolean isOfNow = open.tagsets().nameOf(old.type(), old.label()).equals(old.label());
          if (isOfNow && !wanted.equals(old) && use.all().contains(wanted)) {
            throw CommandFailure.usage(
                "Cannot rename label ["
                    + old.text()
                    + "]: annotations have the label ["
                    + wanted.text()
                    + "] already; merge it into that one instead: postil labels merge "
                    + old.text()
                    + " "
                    + wanted.label()
                    + " --corpus "
                    + corpus);
          }
          use.require(old);
          open.tagsets()
              .change(new TagAction.Rename(old.type(), old.label(), wanted.label()), person.name());
          terminal.out().println("[" + old.text() + "] is called [" + wanted.text() + "] now.");
        });
  }

  @Command(name = "merge", description = "Make a label part of another one of its type.")
  int merge(
      @Parameters(paramLabel = "TYPE:LABEL") String label,
      @Parameters(paramLabel = "[TYPE:]INTO") String into,
      @Mixin PersonOption person) {
    LabelName name = LabelName.parse(label);
    LabelName whole = name.other(into);
    act(() -> new LabelUse(searcher, open()).require(name));
    return change(
        new TagAction.Merge(name.type(), name.label(), whole.label()),
        person,
        "is part of [" + whole.text() + "] now");
  }

  @Command(name = "delete", description = "Offer a label no longer; spans that have it keep it.")
  int delete(@Parameters(paramLabel = "TYPE:LABEL") String label, @Mixin PersonOption person) {
    LabelName name = LabelName.parse(label);
    return change(new TagAction.Delete(name.type(), name.label()), person, "is no longer offered");
  }

  @Command(name = "undo", description = "Undo the last change that was not undone yet.")
  int undo(@Mixin PersonOption person) {
    return act(
        () -> {
          Tagsets.Change change = open().tagsets().undo(person.name());
          terminal.out().println("Undone: " + words(change.action()));
        });
  }

  @Command(name = "history", description = "List all changes of labels.")
  int history() {
    Table table = new Table(">NUMBER", "WHEN", "WHO", "WHAT");
    for (Tagsets.Change each : open().tagsets().changes()) {
      table.add(
          String.valueOf(each.number()),
          each.time().toString(),
          each.person(),
          words(each.action()) + (each.undone() ? " (undone)" : ""));
    }
    table.print(terminal.out());
    return ExitCode.DONE;
  }

  private static String words(TagAction action) {
    String name = new LabelName(action.type(), action.label()).text();
    if (action instanceof TagAction.Rename rename) {
      return "rename " + name + " to " + rename.name();
    } else if (action instanceof TagAction.Merge merge) {
      return "merge " + name + " into " + merge.into();
    }
    return (action instanceof TagAction.Create ? "add " : "delete ") + name;
  }

  private int change(TagAction action, PersonOption person, String done) {
    return act(
        () -> {
          open().tagsets().change(action, person.name());
          String name = new LabelName(action.type(), action.label()).text();
          terminal.out().println("[" + name + "] " + done + ".");
        });
  }

  private static int act(Corpora.Act act) {
    Corpora.act(act);
    return ExitCode.DONE;
  }

  private EditableCorpus open() {
    return Corpora.editable(store, corpus);
  }
}
