package org.postil.io.brat.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The types that brat must know to show the annotations of an export. */
final class BratConfiguration {

  /** More values than this are no menu to choose from. */
  private static final int MOST_VALUES = 50;

  private final Set<String> entities = new TreeSet<>();
  private final Set<String> relations = new TreeSet<>();
  private final Set<String> events = new TreeSet<>();
  private final Map<String, Set<String>> attributes = new TreeMap<>();

  void entity(String type) {
    entities.add(type);
  }

  void relation(String type, String from, String to) {
    relations.add(type + "\t" + from + ":<ANY>, " + to + ":<ANY>");
  }

  void event(String type) {
    events.add(type);
  }

  /** An attribute with a value; an empty one for an attribute that is there or not. */
  void attribute(String name, String value) {
    Set<String> values = attributes.computeIfAbsent(name, n -> new TreeSet<>());
    if (values.size() < MOST_VALUES && !value.isEmpty()) {
      values.add(value);
    }
  }

  String text() {
    return section("entities", entities)
        + section("relations", relations)
        + section("events", events)
        + section("attributes", attributeLines());
  }

  private Set<String> attributeLines() {
    Set<String> written = new TreeSet<>();
    attributes.forEach(
        (name, values) ->
            written.add(
                name
                    + "\tArg:<ANY>"
                    + (values.isEmpty() ? "" : ", Value:" + String.join("|", values))));
    return written;
  }

  private static String section(String name, Set<String> lines) {
    return "[" + name + "]\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n") + "\n";
  }
}
