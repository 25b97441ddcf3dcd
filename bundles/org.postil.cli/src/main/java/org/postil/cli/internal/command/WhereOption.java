package org.postil.cli.internal.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.api.store.Condition;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Selections;
import org.postil.cli.internal.CommandFailure;
import picocli.CommandLine.Option;

/** Which documents of a corpus are meant. */
final class WhereOption {

  private static final Set<String> FIELDS = Set.of("id", "source", "title", "language", "date");

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

  /** The conditions to keep under a name, for the workbench too. */
  List<Condition> conditions(EditableCorpus corpus) {
    List<Condition> all = new ArrayList<>();
    for (String name : selections) {
      Optional<Selections.Saved> saved = corpus.selections().find(name);
      all.addAll(saved.orElseThrow(() -> unknown(name, corpus.selections().all())).conditions());
      refuseFilters("selection [" + name + "]: its condition [", all);
    }
    try {
      where.forEach(text -> all.add(Condition.parse(text)));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
    return all;
  }

  /** Some filters of the workbench ask what only its list knows: the state of work, labels. */
  private static void refuseFilters(String what, List<Condition> conditions) {
    for (Condition each : conditions) {
      if (each.field().startsWith("@")) {
        throw CommandFailure.usage(
            "Cannot use "
                + what
                + each.text()
                + "] is a filter of the workbench; use it there, or conditions on metadata here");
      }
    }
  }

  private static CommandFailure unknown(String name, List<Selections.Saved> kept) {
    return CommandFailure.usage(
        "Cannot find selection ["
            + name
            + "]: "
            + (kept.isEmpty()
                ? "no selection is kept yet; keep one with: postil documents save"
                : "expected one of "
                    + kept.stream().map(Selections.Saved::name).collect(Collectors.joining(", "))));
  }

  /**
   * The documents that are meant.
   *
   * @param warnings told about fields that no document has, since a misspelt one finds nothing
   */
  Iterator<String> documents(EditableCorpus corpus, PrintStream warnings) {
    List<Condition> all = conditions(corpus);
    refuseFilters("--where: condition [", all);
    all.stream()
        .map(Condition::field)
        .filter(field -> !FIELDS.contains(field))
        .distinct()
        .filter(field -> !isKnown(field, corpus))
        .forEach(field -> warnings.println("Warning: no document has a field [" + field + "]"));
    return corpus.selections().matching(all);
  }

  private static boolean isKnown(String field, EditableCorpus corpus) {
    Condition known = new Condition(field, Condition.Relation.KNOWN, "");
    return corpus.selections().matching(List.of(known)).hasNext();
  }
}
