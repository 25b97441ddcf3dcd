package org.postil.search.internal.query;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * An annotation as it stands in the index.
 *
 * @param type full name of its UIMA type
 * @param label its label; empty if it has none
 * @param place where it is
 * @param states what became of it, its status first
 * @param details the rest, which few queries ask for: it is read when it is asked for
 */
public record Mark(
    String type, String label, Place place, List<String> states, Supplier<Details> details) {

  /**
   * What few queries ask for.
   *
   * @param text what it covers, or the first units of that
   * @param layers ids of the annotators that say it
   * @param people who decided about it
   * @param features its features by name
   */
  public record Details(
      String text, List<String> layers, List<String> people, SortedMap<String, String> features) {}

  /** States of annotations that people took away. */
  private static final List<String> AWAY = List.of("rejected", "deleted");

  /**
   * What became of it.
   *
   * @return its status
   */
  public String status() {
    return states.get(0);
  }

  /**
   * Whether people took it away.
   *
   * @return true if it was rejected or deleted
   */
  public boolean isAway() {
    return AWAY.contains(status());
  }

  /**
   * What it is counted under.
   *
   * @return for example {@code entity:ORG}
   */
  public String counted() {
    return TypeNames.shown(type) + (label.isEmpty() ? "" : ":" + label);
  }

  /** Values of a feature, or of what is asked for like one. */
  List<String> values(String feature) {
    return switch (feature) {
      case "label" -> label.isEmpty() ? List.of() : List.of(label);
      case "type" -> List.copyOf(TypeNames.all(type));
      case "text" -> List.of(details.get().text());
      case "is" -> states;
      case "layer" -> details.get().layers();
      case "by" -> details.get().people();
      default ->
          details.get().features().entrySet().stream()
              .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(feature))
              .map(each -> each.getValue())
              .toList();
    };
  }
}
