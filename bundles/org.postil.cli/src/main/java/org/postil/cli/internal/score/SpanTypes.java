package org.postil.cli.internal.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.cli.internal.CommandFailure;

/** The types of spans by the names that people type. */
public final class SpanTypes {

  private static final String SHARED = "org.postil.types.";
  private static final Map<String, String> NAMES = listNames();

  private SpanTypes() {}

  /**
   * The type that a name means.
   *
   * @param name a short name such as {@code entity} in any case, or the full name of a UIMA type
   * @return its full name
   * @throws CommandFailure if there is no such short name
   */
  public static String fullName(String name) {
    String full = NAMES.get(name.toLowerCase(Locale.ROOT));
    if (full == null && name.indexOf('.') < 0) {
      throw CommandFailure.usage(
          "Cannot use type ["
              + name
              + "]: expected some of "
              + String.join(", ", NAMES.keySet())
              + ", or the full name of a UIMA type");
    }
    return full == null ? name : full;
  }

  /**
   * Whether a name is one of a shared type.
   *
   * @param name any name
   * @return true for short names in any case and for full names
   */
  public static boolean isKnown(String name) {
    return NAMES.containsKey(name.toLowerCase(Locale.ROOT)) || NAMES.containsValue(name);
  }

  /**
   * The name to print.
   *
   * @param type full name of a type
   * @return its short name, or the full name if it has none
   */
  public static String shortName(String type) {
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(type);
  }

  /**
   * The types of spans that layers hold, plain annotations left out, which only mark the place of a
   * cue or of evidence.
   *
   * @param layers some layers
   * @return full names in order
   */
  public static List<String> in(List<Layer> layers) {
    TreeSet<String> types = new TreeSet<>();
    for (Layer layer : layers) {
      layer.tables().stream()
          .filter(FeatureTable::isSpans)
          .map(FeatureTable::type)
          .filter(type -> !type.equals("uima.tcas.Annotation"))
          .forEach(types::add);
    }
    return List.copyOf(types);
  }

  /** Full names by short names, in the order in which they are listed. */
  static Map<String, String> names() {
    return Collections.unmodifiableMap(NAMES);
  }

  private static Map<String, String> listNames() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("entity", SHARED + "EntityMention");
    names.put("timex", SHARED + "TimexMention");
    names.put("quote", SHARED + "Quotation");
    names.put("stance", SHARED + "StanceMention");
    names.put("relation", SHARED + "Relation");
    names.put("label", SHARED + "DocumentLabel");
    names.put("sentence", SHARED + "Sentence");
    names.put("token", SHARED + "Token");
    return names;
  }
}
