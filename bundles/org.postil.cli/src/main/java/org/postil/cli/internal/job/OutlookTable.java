package org.postil.cli.internal.job;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.cli.internal.Table;

/** What a run would do, as a table. */
public final class OutlookTable {

  private OutlookTable() {}

  /**
   * Prints the table and a last line.
   *
   * @param steps outlook of each annotator
   * @param out where to
   */
  public static void print(List<StepOutlook> steps, PrintStream out) {
    Table table = new Table("ANNOTATOR", "VERSION", ">RUN", ">KNOWN", "WHY");
    long layers = 0;
    for (StepOutlook each : steps) {
      layers += each.toRun();
      table.add(
          each.step().annotator(),
          each.step().version(),
          number(each.toRun()),
          number(each.known()),
          why(each));
    }
    table.print(out);
    out.println(
        layers == 0
            ? "Nothing to compute: every layer is there."
            : "A run would compute " + number(layers) + (layers == 1 ? " layer." : " layers."));
  }

  /** One reason stands alone; several stand with their numbers of documents, largest first. */
  private static String why(StepOutlook step) {
    return step.reasons().size() == 1
        ? step.reasons().keySet().iterator().next()
        : step.reasons().entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> number(entry.getValue()) + ": " + entry.getKey())
            .collect(Collectors.joining("; "));
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
