package org.postil.annotator.dates.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Strict, relaxed and value F1 as TempEval-3 Task A defines them: strict matches have the same
 * extent, relaxed ones overlap, and value F1 is relaxed F1 times the share of relaxed matches with
 * the right value.
 */
final class TimexScore {

  /** An expression and its value; offsets in any unit, end exclusive. */
  record Span(int begin, int end, String value) {
    private int overlap(Span other) {
      return Math.min(end, other.end) - Math.max(begin, other.begin);
    }
  }

  private int gold;
  private int system;
  private int strict;
  private int goldHit;
  private int systemHit;
  private int valued;

  void add(List<Span> goldSpans, List<Span> systemSpans) {
    Set<Span> golds = new LinkedHashSet<>(goldSpans);
    Set<Span> systems = new LinkedHashSet<>(systemSpans);
    gold += golds.size();
    system += systems.size();
    for (Span g : golds) {
      List<Span> hits = systems.stream().filter(s -> g.overlap(s) > 0).toList();
      if (!hits.isEmpty()) {
        goldHit++;
        Span best = hits.stream().max(closeness(g)).orElseThrow();
        strict += same(g, best) ? 1 : 0;
        valued += best.value().equals(g.value()) ? 1 : 0;
      }
    }
    for (Span s : systems) {
      systemHit += golds.stream().anyMatch(g -> g.overlap(s) > 0) ? 1 : 0;
    }
  }

  private static Comparator<Span> closeness(Span gold) {
    return Comparator.<Span, Boolean>comparing(s -> same(gold, s))
        .thenComparing(gold::overlap)
        .thenComparing(s -> -s.begin());
  }

  private static boolean same(Span a, Span b) {
    return a.begin() == b.begin() && a.end() == b.end();
  }

  double strict() {
    return f1(ratio(strict, system), ratio(strict, gold));
  }

  double relaxed() {
    return f1(ratio(systemHit, system), ratio(goldHit, gold));
  }

  double value() {
    return relaxed() * ratio(valued, goldHit);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "strict %.1f, relaxed %.1f, value %.1f",
        100 * strict(),
        100 * relaxed(),
        100 * value());
  }
}
