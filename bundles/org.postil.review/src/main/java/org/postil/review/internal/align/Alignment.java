package org.postil.review.internal.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.postil.api.review.Pairing;

/** Puts the spans of two sides beside each other, one to one. */
public final class Alignment {

  private final Set<Mark> a;
  private final Set<Mark> b;
  private final List<Pairing> pairings = new ArrayList<>();

  private Alignment(Marks marks) {
    a = new LinkedHashSet<>(marks.a());
    b = new LinkedHashSet<>(marks.b());
  }

  /**
   * Aligns two sides.
   *
   * @param marks the spans of both
   * @return a new list of pairings in order of the text
   */
  public static List<Pairing> of(Marks marks) {
    Alignment alignment = new Alignment(marks);
    alignment.same(Pairing.Kind.SAME, mark -> List.of(mark.key(), mark.value()));
    alignment.same(Pairing.Kind.VALUE, Mark::key);
    alignment.same(Pairing.Kind.LABEL, Mark::place);
    alignment.overlapping(Pairing.Kind.BOUNDS, (one, other) -> one.label().equals(other.label()));
    alignment.overlapping(Pairing.Kind.BOUNDS_AND_LABEL, (one, other) -> true);
    alignment.rest();
    alignment.pairings.sort(
        Comparator.comparingInt((Pairing pairing) -> pairing.first().begin())
            .thenComparingInt(pairing -> pairing.first().end())
            .thenComparing(Pairing::labelA)
            .thenComparing(Pairing::labelB));
    return alignment.pairings;
  }

  private void same(Pairing.Kind kind, Function<Mark, Object> key) {
    Map<Object, List<Mark>> waiting = new HashMap<>();
    b.forEach(mark -> waiting.computeIfAbsent(key.apply(mark), k -> new ArrayList<>()).add(mark));
    for (Mark one : List.copyOf(a)) {
      List<Mark> found = waiting.getOrDefault(key.apply(one), List.of());
      if (!found.isEmpty()) {
        pair(kind, one, found.remove(0));
      }
    }
  }

  private void overlapping(Pairing.Kind kind, BiPredicate<Mark, Mark> fits) {
    List<OverlapPairs.Pair> pairs = OverlapPairs.all(List.copyOf(a), List.copyOf(b), fits);
    pairs.sort(OverlapPairs.LONGEST_FIRST);
    OverlapPairs.oneToOne(pairs).forEach(pair -> pair(kind, pair.a(), pair.b()));
  }

  private void pair(Pairing.Kind kind, Mark one, Mark other) {
    a.remove(one);
    b.remove(other);
    pairings.add(new Pairing(kind, one.span(), other.span(), one.label(), other.label()));
  }

  private void rest() {
    a.forEach(
        mark ->
            pairings.add(new Pairing(Pairing.Kind.ONLY_A, mark.span(), null, mark.label(), "")));
    b.forEach(
        mark ->
            pairings.add(new Pairing(Pairing.Kind.ONLY_B, null, mark.span(), "", mark.label())));
  }
}
