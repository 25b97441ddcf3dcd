package org.postil.cli.internal.score;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.postil.api.review.Comparison;
import org.postil.api.review.Confusion;
import org.postil.api.review.Score;
import org.postil.api.review.SpanScores;
import org.postil.api.review.TimexScores;
import org.postil.cli.internal.Table;

/** Prints the scores of a comparison for a person to read. */
public final class ScoreTable {

  private static final int CONFUSIONS = 10;

  private final PrintStream out;
  private final String reference;
  private final String judged;

  /**
   * Prints to a stream.
   *
   * @param out where to
   * @param reference heading for side A, such as {@code GOLD}
   * @param judged heading for side B
   */
  public ScoreTable(PrintStream out, String reference, String judged) {
    this.out = out;
    this.reference = reference;
    this.judged = judged;
  }

  /**
   * Prints scores, in percent.
   *
   * @param comparison what was compared
   */
  public void print(Comparison comparison) {
    if (comparison.documents() == 0) {
      out.println("No document was done by both sides: there is nothing to score.");
      return;
    }
    Table table =
        new Table(
            "SCORE", ">P", ">R", ">F1", ">95% OF F1", ">RIGHT", ">" + judged, ">" + reference);
    comparison.timex().ifPresent(times -> add(table, times));
    SpanScores spans = comparison.spans();
    boolean typed = comparison.timex().isEmpty();
    add(table, typed ? "strict" : "extent and type", spans.strict());
    if (typed) {
      add(table, "untyped", spans.untyped());
    }
    add(table, "overlap", spans.overlap());
    spans.labels().forEach((label, score) -> add(table, "  " + label, score));
    table.print(out);
    comparison.timex().ifPresent(this::printTypes);
    printConfusions(comparison.confusions());
  }

  private static void add(Table table, TimexScores times) {
    add(table, "strict", times.strict());
    add(table, "relaxed", times.relaxed());
    add(table, "value", times.value(), times.relaxed());
    add(table, "type", times.type(), times.relaxed());
  }

  private static void add(Table table, String name, Score score) {
    table.add(
        name,
        Percent.of(score.tally().precision()),
        Percent.of(score.tally().recall()),
        Percent.of(score.tally().f1()),
        Percent.of(score.f1()),
        Long.toString(score.tally().hitsA()),
        Long.toString(score.tally().b()),
        Long.toString(score.tally().a()));
  }

  private static void add(
      Table table, String name, TimexScores.Attribute attribute, Score relaxed) {
    table.add(
        name,
        "",
        "",
        Percent.of(attribute.f1()),
        Percent.of(attribute.interval()),
        Long.toString(attribute.correct()),
        Long.toString(relaxed.tally().b()),
        Long.toString(relaxed.tally().a()));
  }

  private void printTypes(TimexScores times) {
    out.println(
        "accuracy over overlapped: value "
            + Percent.of(times.value().accuracy())
            + ", type "
            + Percent.of(times.type().accuracy()));
    Table table = new Table(reference + " TYPE", ">SPANS", ">RELAXED R", ">VALUE R");
    times
        .types()
        .forEach(
            (type, figures) ->
                table.add(
                    type,
                    Long.toString(figures.spans()),
                    Percent.of((double) figures.overlapped() / figures.spans()),
                    Percent.of((double) figures.correctValue() / figures.spans())));
    table.print(out);
  }

  private void printConfusions(List<Confusion> all) {
    List<Confusion> mixed =
        all.stream()
            .filter(each -> !each.a().equals(each.b()) && each.sameOffsets() > 0)
            .sorted(Comparator.comparingLong(Confusion::sameOffsets).reversed())
            .limit(CONFUSIONS)
            .toList();
    if (!mixed.isEmpty()) {
      Table table = new Table(reference + " LABEL", judged + " LABEL", ">SAME OFFSETS");
      mixed.forEach(each -> table.add(each.a(), each.b(), Long.toString(each.sameOffsets())));
      table.print(out);
    }
  }
}
