package org.postil.review.internal.decide;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postil.api.review.Anchor;
import org.postil.api.review.FeatureValue;

/**
 * What a span says, by which decisions find it.
 *
 * @param type full name of its type
 * @param begin first UTF-16 code unit
 * @param end end in UTF-16 code units, exclusive
 * @param label its label
 * @param text what it covers: after a correction of the text, offsets alone do not tell
 */
record Meaning(String type, int begin, int end, String label, String text) {

  /**
   * String features that are judged along with the span: what a time expression is the time of, who
   * speaks, who is meant.
   */
  private static final Set<String> JUDGED = Set.of("value", "speakerName", "targetName");

  static Meaning of(Anchor anchor) {
    return new Meaning(anchor.type(), anchor.begin(), anchor.end(), anchor.label(), anchor.text());
  }

  /** The judged features of an anchor with what people set. */
  static Map<String, String> judged(Anchor anchor, Map<String, FeatureValue> set) {
    Map<String, String> judged = new TreeMap<>(anchor.features());
    set.forEach(
        (feature, value) -> {
          if (value instanceof FeatureValue.Text text) {
            judged.put(feature, text.value());
          } else {
            judged.remove(feature);
          }
        });
    judged.keySet().retainAll(JUDGED);
    judged.values().removeIf(String::isEmpty);
    return judged;
  }

  static boolean isSame(Anchor one, Anchor other) {
    return of(one).equals(of(other)) && judged(one, Map.of()).equals(judged(other, Map.of()));
  }

  static boolean samePlace(Anchor one, Anchor other) {
    return one.begin() == other.begin() && one.end() == other.end();
  }

  static int overlap(Anchor one, Anchor other) {
    return Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
  }
}
