package org.postil.review.internal.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postil.api.review.Coefficient;
import org.postil.review.internal.align.Mark;

/** Krippendorff's alpha for unitizing, over documents laid end to end. */
final class UnitizingAlpha {

  private final SortedMap<String, Continuum> labels = new TreeMap<>();
  private long length;

  /**
   * Adds a document.
   *
   * @param textLength its length in UTF-16 code units
   * @param a spans of side A
   * @param b spans of side B
   */
  void add(int textLength, List<Mark> a, List<Mark> b) {
    Map<String, List<Continuum.Unit>> unitsA = units(a);
    Map<String, List<Continuum.Unit>> unitsB = units(b);
    TreeSet<String> all = new TreeSet<>(unitsA.keySet());
    all.addAll(unitsB.keySet());
    for (String label : all) {
      labels
          .computeIfAbsent(label, name -> new Continuum())
          .add(
              length, unitsA.getOrDefault(label, List.of()), unitsB.getOrDefault(label, List.of()));
    }
    length += textLength;
  }

  Coefficient overall(String reasonForNone) {
    double observed = 0;
    double expected = 0;
    for (Continuum each : labels.values()) {
      observed += each.observed(length);
      expected += each.expected(length);
    }
    return alpha(observed, expected, reasonForNone);
  }

  SortedMap<String, Coefficient> byLabel() {
    SortedMap<String, Coefficient> alphas = new TreeMap<>();
    labels.forEach(
        (label, each) ->
            alphas.put(
                label, alpha(each.observed(length), each.expected(length), "there are no spans")));
    return alphas;
  }

  private static Coefficient alpha(double observed, double expected, String reasonForNone) {
    return expected > 0
        ? new Coefficient.Known(1 - observed / expected)
        : new Coefficient.Undefined(reasonForNone);
  }

  /** Spans by label; those of one label that overlap become one unit. */
  private static Map<String, List<Continuum.Unit>> units(List<Mark> marks) {
    Map<String, List<Continuum.Unit>> units = new TreeMap<>();
    for (Mark mark : marks) {
      int begin = mark.span().begin();
      int end = mark.span().end();
      List<Continuum.Unit> list = units.computeIfAbsent(mark.label(), label -> new ArrayList<>());
      Continuum.Unit last = list.isEmpty() ? null : list.get(list.size() - 1);
      if (last != null && begin < last.end()) {
        list.set(list.size() - 1, new Continuum.Unit(last.begin(), Math.max(last.end(), end)));
      } else if (end > begin) {
        list.add(new Continuum.Unit(begin, end));
      }
    }
    return units;
  }
}
