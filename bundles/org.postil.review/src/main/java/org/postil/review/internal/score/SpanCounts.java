package org.postil.review.internal.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.api.review.Score;
import org.postil.api.review.SpanScores;
import org.postil.review.internal.align.Mark;
import org.postil.review.internal.align.Marks;
import org.postil.review.internal.align.OverlapPairs;

/** Counts what the scores of spans are made from. */
public final class SpanCounts {

  private final CountTable table;
  private final Set<String> labels = new TreeSet<>();

  /**
   * Counts into a table.
   *
   * @param table takes the counts
   */
  public SpanCounts(CountTable table) {
    this.table = table;
  }

  /**
   * Adds a document to the row that is open.
   *
   * @param marks spans of both sides
   */
  public void add(Marks marks) {
    Set<Mark.Key> a = keys(marks.a(), Mark::key);
    Set<Mark.Key> b = keys(marks.b(), Mark::key);
    a.forEach(key -> count(key, "a"));
    b.forEach(key -> count(key, "b"));
    common(a, b).forEach(key -> count(key, "hits"));
    Set<Mark.Key> placesA = keys(marks.a(), Mark::place);
    Set<Mark.Key> placesB = keys(marks.b(), Mark::place);
    table.add("untyped a", placesA.size());
    table.add("untyped b", placesB.size());
    table.add("untyped hits", common(placesA, placesB).size());
    table.add("overlap hits", overlapping(marks));
  }

  /**
   * Makes the scores.
   *
   * @param samples drawn after {@link #complete}
   * @return scores with intervals
   */
  public SpanScores scores(Samples samples) {
    SortedMap<String, Score> byLabel = new TreeMap<>();
    labels.forEach(label -> byLabel.put(label, score(samples, "label " + label + " ")));
    return new SpanScores(
        score(samples, "strict "),
        score(samples, "untyped "),
        samples.score("overlap hits", "strict a", "overlap hits", "strict b"),
        byLabel);
  }

  /** Makes sure that every column is there before samples are drawn. */
  public void complete() {
    for (String group : List.of("strict ", "untyped ")) {
      List.of("a", "b", "hits").forEach(column -> table.column(group + column));
    }
    table.column("overlap hits");
    for (String label : labels) {
      List.of("a", "b", "hits").forEach(column -> table.column("label " + label + " " + column));
    }
  }

  private void count(Mark.Key key, String column) {
    labels.add(key.label());
    table.add("strict " + column, 1);
    table.add("label " + key.label() + " " + column, 1);
  }

  private static Score score(Samples samples, String group) {
    return samples.score(group + "hits", group + "a", group + "hits", group + "b");
  }

  private static int overlapping(Marks marks) {
    List<OverlapPairs.Pair> pairs =
        OverlapPairs.all(
            distinct(marks.a()),
            distinct(marks.b()),
            (one, other) -> one.label().equals(other.label()));
    pairs.sort(OverlapPairs.LONGEST_FIRST);
    return OverlapPairs.oneToOne(pairs).size();
  }

  /** Marks that differ in their value only count once. */
  private static List<Mark> distinct(List<Mark> marks) {
    Set<Mark.Key> seen = new HashSet<>();
    return marks.stream().filter(mark -> seen.add(mark.key())).toList();
  }

  private static Set<Mark.Key> keys(List<Mark> marks, Function<Mark, Mark.Key> key) {
    return marks.stream().map(key).collect(Collectors.toSet());
  }

  private static Set<Mark.Key> common(Set<Mark.Key> a, Set<Mark.Key> b) {
    Set<Mark.Key> both = new HashSet<>(a);
    both.retainAll(b);
    return both;
  }
}
