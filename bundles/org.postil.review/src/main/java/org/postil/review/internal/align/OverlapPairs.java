package org.postil.review.internal.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Pairs spans that share a character, one to one, longest overlap first. */
public final class OverlapPairs {

  /**
   * Two spans that share a character.
   *
   * @param a span of side A
   * @param b span of side B
   */
  public record Pair(Mark a, Mark b) {
    private int overlap() {
      return a.overlap(b);
    }
  }

  private static final Comparator<Mark> BY_KEY = Mark.BY_PLACE.thenComparing(Mark::label);

  /** By shared code points, longest first, then by place. */
  public static final Comparator<Pair> LONGEST_FIRST =
      Comparator.comparingInt(Pair::overlap)
          .reversed()
          .thenComparing(Pair::a, BY_KEY)
          .thenComparing(Pair::b, BY_KEY);

  private OverlapPairs() {}

  /**
   * All pairs that overlap and fit.
   *
   * @param a spans in order of begin
   * @param b spans in order of begin
   * @param fits which pairs to take
   * @return a new list, by place of {@code a}, then of {@code b}
   */
  public static List<Pair> all(List<Mark> a, List<Mark> b, BiPredicate<Mark, Mark> fits) {
    int longest = b.stream().mapToInt(mark -> mark.end() - mark.begin()).max().orElse(0);
    List<Pair> pairs = new ArrayList<>();
    int from = 0;
    for (Mark one : a) {
      while (from < b.size() && b.get(from).begin() < one.begin() - longest) {
        from++;
      }
      for (int i = from; i < b.size() && b.get(i).begin() < one.end(); i++) {
        if (one.overlap(b.get(i)) > 0 && fits.test(one, b.get(i))) {
          pairs.add(new Pair(one, b.get(i)));
        }
      }
    }
    return pairs;
  }

  /**
   * Takes pairs in their order, leaving out those whose spans are taken already.
   *
   * @param ordered pairs, the best first
   * @return pairs without common spans
   */
  public static List<Pair> oneToOne(List<Pair> ordered) {
    Set<Mark> taken = new HashSet<>();
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : ordered) {
      if (!taken.contains(pair.a()) && !taken.contains(pair.b())) {
        taken.add(pair.a());
        taken.add(pair.b());
        chosen.add(pair);
      }
    }
    return chosen;
  }
}
