package org.postil.cli.internal.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.store.Condition;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Selections;
import org.postil.cli.internal.CommandFailure;
import picocli.CommandLine.Option;

/** Which documents of a corpus are meant. */
final class WhereOption {

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description =
          "Only documents whose metadata meet a condition: FIELD, one of = != < <= > >= ~ (holds)"
              + " or ? (is known), VALUE. Fields: id, source, title, language, date, or the name of"
              + " a further fact. May be repeated: all must be met.")
  private List<String> where = new ArrayList<>();

  @Option(
      names = "--selection",
      paramLabel = "NAME",
      description = "Only documents of a selection that was kept.")
  private List<String> selections = new ArrayList<>();

  boolean isGiven() {
    return !where.isEmpty() || !selections.isEmpty();
  }

  List<Condition> conditions(EditableCorpus corpus) {
    List<Condition> all = new ArrayList<>();
    for (String name : selections) {
      Optional<Selections.Saved> saved = corpus.selections().find(name);
      all.addAll(
          saved
              .orElseThrow(
                  () ->
                      CommandFailure.usage(
                          "Cannot find selection ["
                              + name
                              + "]: expected one of "
                              + corpus.selections().all().stream()
                                  .map(Selections.Saved::name)
                                  .toList()))
              .conditions());
      refuseFilters(name, all);
    }
    try {
      where.forEach(text -> all.add(Condition.parse(text)));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
    return all;
  }

  /** Some filters of the workbench ask what only its list knows: the state of work, labels. */
  private static void refuseFilters(String name, List<Condition> conditions) {
    for (Condition each : conditions) {
      if (each.field().startsWith("@")) {
        throw CommandFailure.usage(
            "Cannot use selection ["
                + name
                + "]: its condition ["
                + each.text()
                + "] is a filter of the workbench; use it there, or keep one with --where");
      }
    }
  }

  List<String> documents(EditableCorpus corpus) {
    List<String> ids = new ArrayList<>();
    for (Iterator<String> all = corpus.selections().matching(conditions(corpus)); all.hasNext(); ) {
      ids.add(all.next());
    }
    return ids;
  }
}
