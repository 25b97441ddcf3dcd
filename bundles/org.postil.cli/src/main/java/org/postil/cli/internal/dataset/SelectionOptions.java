package org.postil.cli.internal.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.dataset.Selection;
import org.postil.api.dataset.Split;
import org.postil.cli.internal.CommandFailure;
import picocli.CommandLine.Option;

/** What of a corpus is exported. */
public final class SelectionOptions {

  @Option(
      names = "--select",
      paramLabel = "WORK",
      description =
          "Whose work: gold (people's), machine (annotators'), undecided (annotators', where no"
              + " person has decided), all (default).")
  private String work = "all";

  @Option(
      names = "--agreed-by",
      paramLabel = "K",
      description = "Gold that K people agree on; imported work counts as one person's.")
  private int agreedBy;

  @Option(
      names = "--complete",
      description = "Leave out documents with spans that nobody has decided about.")
  private boolean complete;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description = "Annotators' spans of confidence X and over, 0 to 1.")
  private double confidence;

  @Option(
      names = "--rejected",
      description = "Write spans that people rejected, too, with NOT_ before their labels.")
  private boolean rejected;

  @Option(names = "--labels", paramLabel = "LABEL", split = ",", description = "Only these labels.")
  private List<String> labels = new ArrayList<>();

  @Option(
      names = "--sources",
      paramLabel = "SOURCE",
      split = ",",
      description = "Only documents of these sources.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only documents published on this day or later.")
  private @Nullable LocalDate from;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Only documents published on this day or earlier.")
  private @Nullable LocalDate until;

  @Option(
      names = "--only-split",
      paramLabel = "SPLIT",
      split = ",",
      description = "Write only these of train, dev and test; the division is the same.")
  private List<String> splits = new ArrayList<>();

  /**
   * What was asked for.
   *
   * @return the selection
   * @throws CommandFailure if a value is none
   */
  Selection selection() {
    try {
      Set<Split> wanted = splits.stream().map(Split::of).collect(Collectors.toSet());
      return new Selection(
          work(),
          agreedBy,
          complete,
          confidence,
          rejected,
          new HashSet<>(labels),
          new HashSet<>(sources),
          from,
          until,
          wanted);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(e.getMessage());
    }
  }

  private Selection.Work work() {
    for (Selection.Work each : Selection.Work.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(work)) {
        return each;
      }
    }
    throw CommandFailure.usage(
        "Cannot use --select [" + work + "]: expected gold, machine, undecided or all");
  }
}
