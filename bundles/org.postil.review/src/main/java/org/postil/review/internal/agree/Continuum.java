package org.postil.review.internal.agree;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The units of one label on a continuum of documents laid end to end, reduced to what
 * Krippendorff's alpha for unitizing (1995; 2004, p. 251–256) needs: the observed disagreement, and
 * how often each length of unit and of gap occurs.
 */
final class Continuum {

  private static final int SIDES = 2;

  /**
   * A unit.
   *
   * @param begin where it begins in its document
   * @param end where it ends, exclusive
   */
  record Unit(int begin, int end) {
    double length() {
      return (double) end - begin;
    }
  }

  private final TreeMap<Long, Long> units = new TreeMap<>();
  private final TreeMap<Long, Long> gaps = new TreeMap<>();
  private final long[] lastEnd = new long[SIDES];
  private double disagreement;

  /**
   * Adds what both sides say of a document.
   *
   * @param origin where the document begins on the continuum
   * @param a units of side A in order, not overlapping
   * @param b units of side B, likewise
   */
  void add(long origin, List<Unit> a, List<Unit> b) {
    measure(0, origin, a);
    measure(1, origin, b);
    disagreement += between(a, b) + inGaps(a, b) + inGaps(b, a);
  }

  /** Observed disagreement on a continuum of a length. */
  double observed(long length) {
    return disagreement / ((double) length * length);
  }

  /** Disagreement expected by chance; 0 if there are no units. */
  double expected(long length) {
    TreeMap<Long, Long> allGaps = new TreeMap<>(gaps);
    for (long end : lastEnd) {
      allGaps.merge(length - end, 1L, Long::sum);
    }
    double count = units.values().stream().mapToLong(Long::longValue).sum();
    double sum = 0;
    double same = 0;
    for (Map.Entry<Long, Long> unit : units.entrySet()) {
      double l = unit.getKey();
      double withUnits = (count - 1) / 3 * (2 * l * l * l - 3 * l * l + l);
      sum += unit.getValue() * (withUnits + l * l * places(unit.getKey(), allGaps));
      same += unit.getValue() * l * (l - 1);
    }
    double ways = SIDES * (double) length * (SIDES * (double) length - 1) - same;
    return count == 0 ? 0 : 2.0 / length * sum / ways;
  }

  /** In how many places of the gaps a unit of a length fits. */
  private static double places(long unit, NavigableMap<Long, Long> gaps) {
    double places = 0;
    for (Map.Entry<Long, Long> gap : gaps.tailMap(unit).entrySet()) {
      places += gap.getValue() * (double) (gap.getKey() - unit + 1);
    }
    return places;
  }

  private void measure(int side, long origin, List<Unit> own) {
    for (Unit unit : own) {
      units.merge((long) unit.end() - unit.begin(), 1L, Long::sum);
      gaps.merge(origin + unit.begin() - lastEnd[side], 1L, Long::sum);
      lastEnd[side] = origin + unit.end();
    }
  }

  private static double between(List<Unit> a, List<Unit> b) {
    double sum = 0;
    int from = 0;
    for (Unit one : a) {
      while (from < b.size() && b.get(from).end() <= one.begin()) {
        from++;
      }
      for (int i = from; i < b.size() && b.get(i).begin() < one.end(); i++) {
        double begin = (double) one.begin() - b.get(i).begin();
        double end = (double) one.end() - b.get(i).end();
        sum += begin * begin + end * end;
      }
    }
    return sum;
  }

  /** Units that lie in a gap of the other side. */
  private static double inGaps(List<Unit> own, List<Unit> others) {
    double sum = 0;
    int from = 0;
    for (Unit unit : own) {
      while (from < others.size() && others.get(from).end() <= unit.begin()) {
        from++;
      }
      if (from == others.size() || others.get(from).begin() >= unit.end()) {
        sum += unit.length() * unit.length();
      }
    }
    return sum;
  }
}
