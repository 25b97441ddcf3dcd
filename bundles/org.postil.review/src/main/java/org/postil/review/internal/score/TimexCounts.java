package org.postil.review.internal.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postil.api.review.Score;
import org.postil.api.review.Tally;
import org.postil.api.review.TimexScores;
import org.postil.review.internal.align.Mark;
import org.postil.review.internal.align.Marks;
import org.postil.review.internal.align.OverlapPairs;

/** Counts what the scores of time expressions are made from. */
public final class TimexCounts {

  private static final List<String> COLUMNS =
      List.of("a", "b", "strict", "overlapped a", "overlapped b", "value", "type");

  private final CountTable table;
  private final TreeSet<String> types = new TreeSet<>();

  /**
   * Counts into a table.
   *
   * @param table takes the counts
   */
  public TimexCounts(CountTable table) {
    this.table = table;
  }

  /**
   * Adds a document to the row that is open.
   *
   * @param marks spans of both sides
   */
  public void add(Marks marks) {
    count("a", marks.a().size());
    count("b", marks.b().size());
    Set<Mark.Key> places = marks.a().stream().map(Mark::place).collect(Collectors.toSet());
    places.retainAll(marks.b().stream().map(Mark::place).collect(Collectors.toSet()));
    count("strict", places.size());
    Map<Mark, List<Mark>> overA = new HashMap<>();
    Map<Mark, List<Mark>> overB = new HashMap<>();
    for (OverlapPairs.Pair pair : OverlapPairs.all(marks.a(), marks.b(), (a, b) -> true)) {
      overA.computeIfAbsent(pair.a(), a -> new ArrayList<>()).add(pair.b());
      overB.computeIfAbsent(pair.b(), b -> new ArrayList<>()).add(pair.a());
    }
    count("overlapped a", overA.size());
    count("overlapped b", overB.size());
    marks.a().forEach(mark -> judge(mark, overA.getOrDefault(mark, List.of())));
  }

  /**
   * Makes the scores.
   *
   * @param samples drawn after {@link #complete}
   * @return scores with intervals
   */
  public TimexScores scores(Samples samples) {
    SortedMap<String, TimexScores.OfType> byType = new TreeMap<>();
    types.forEach(
        type ->
            byType.put(
                type,
                new TimexScores.OfType(
                    samples.total(ofType(type, "a")),
                    samples.total(ofType(type, "overlapped")),
                    samples.total(ofType(type, "value")))));
    Score relaxed = samples.score(name("overlapped a"), name("a"), name("overlapped b"), name("b"));
    return new TimexScores(
        samples.score(name("strict"), name("a"), name("strict"), name("b")),
        relaxed,
        attribute(samples, "value"),
        attribute(samples, "type"),
        byType);
  }

  /** Makes sure that every column is there before samples are drawn. */
  public void complete() {
    COLUMNS.forEach(column -> table.column(name(column)));
    for (String type : types) {
      List.of("a", "overlapped", "value").forEach(column -> table.column(ofType(type, column)));
    }
  }

  private void judge(Mark mark, List<Mark> candidates) {
    types.add(mark.label());
    table.add(ofType(mark.label(), "a"), 1);
    if (candidates.isEmpty()) {
      return;
    }
    table.add(ofType(mark.label(), "overlapped"), 1);
    Mark judge = counterpart(mark, candidates);
    if (judge.label().equals(mark.label())) {
      count("type", 1);
    }
    if (judge.value().equals(mark.value())) {
      count("value", 1);
      table.add(ofType(mark.label(), "value"), 1);
    }
  }

  /** Candidates are in order of begin and end, and the first of the best is taken. */
  private static Mark counterpart(Mark mark, List<Mark> candidates) {
    Comparator<Mark> better =
        Comparator.comparing(mark::samePlace)
            .thenComparing(mark::overlap)
            .thenComparing(candidate -> -candidate.begin());
    Mark best = candidates.get(0);
    for (Mark candidate : candidates) {
      best = better.compare(candidate, best) > 0 ? candidate : best;
    }
    return best;
  }

  private TimexScores.Attribute attribute(Samples samples, String column) {
    Columns columns =
        new Columns(
            table.column(name(column)),
            table.column(name("overlapped a")),
            table.column(name("a")),
            table.column(name("overlapped b")),
            table.column(name("b")));
    long[] totals = new long[table.width()];
    for (String each : COLUMNS) {
      totals[table.column(name(each))] = samples.total(name(each));
    }
    return new TimexScores.Attribute(
        samples.total(name(column)),
        columns.accuracy(totals),
        columns.f1(totals),
        samples.interval(columns::f1));
  }

  private record Columns(int correct, int hitsA, int a, int hitsB, int b) {
    double accuracy(long[] sums) {
      if (sums[hitsA] == 0) {
        return sums[a] == 0 && sums[b] == 0 ? 1 : 0;
      }
      return (double) sums[correct] / sums[hitsA];
    }

    double f1(long[] sums) {
      return accuracy(sums) * new Tally(sums[hitsA], sums[a], sums[hitsB], sums[b]).f1();
    }
  }

  private void count(String column, int count) {
    table.add(name(column), count);
  }

  private static String name(String column) {
    return "timex " + column;
  }

  private static String ofType(String type, String column) {
    return "timex type " + type + " " + column;
  }
}
