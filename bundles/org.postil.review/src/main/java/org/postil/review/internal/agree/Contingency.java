package org.postil.review.internal.agree;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.postil.api.review.Coefficient;

/** How often side A chose a category where side B chose another or the same. */
final class Contingency {

  private final Map<String, Long> a = new TreeMap<>();
  private final Map<String, Long> b = new HashMap<>();
  private long same;
  private long total;

  void add(String categoryA, String categoryB) {
    a.merge(categoryA, 1L, Long::sum);
    b.merge(categoryB, 1L, Long::sum);
    same += categoryA.equals(categoryB) ? 1 : 0;
    total++;
  }

  long total() {
    return total;
  }

  /** Part of the choices that are the same; undefined with a reason if there were none. */
  Coefficient observed(String reasonForNone) {
    return total == 0
        ? new Coefficient.Undefined(reasonForNone)
        : new Coefficient.Known((double) same / total);
  }

  /** Cohen's kappa; undefined with a reason if there were no choices. */
  Coefficient kappa(String reasonForNone) {
    if (total == 0) {
      return new Coefficient.Undefined(reasonForNone);
    }
    double expected = 0;
    for (Map.Entry<String, Long> category : a.entrySet()) {
      long other = b.getOrDefault(category.getKey(), 0L);
      expected += (double) category.getValue() / total * ((double) other / total);
    }
    if (a.size() == 1 && a.keySet().equals(b.keySet())) {
      return new Coefficient.Undefined(
          "both sides gave everything one category, so chance explains all of it");
    }
    return new Coefficient.Known(((double) same / total - expected) / (1 - expected));
  }
}
