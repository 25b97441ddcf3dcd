package org.postil.web.internal.corpus;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Short names of the types of span that browsers use, as exports do. */
public final class SpanTypes {

  private static final String PACKAGE = "org.postil.types.";

  private static final Map<String, String> LONG =
      Map.of(
          "entity", PACKAGE + "EntityMention",
          "timex", PACKAGE + "TimexMention",
          "quote", PACKAGE + "Quotation",
          "stance", PACKAGE + "StanceMention",
          "relation", PACKAGE + "Relation",
          "document", PACKAGE + "DocumentLabel",
          "token", PACKAGE + "Token",
          "sentence", PACKAGE + "Sentence",
          "zone", PACKAGE + "Zone");

  private static final Map<String, String> SHORT =
      LONG.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  /** The type that importers give to stretches that a gold file says nobody annotated. */
  public static final String SKIPPED = "imported.skip";

  /** Types that articles are full of and that people do not judge. */
  private static final Set<String> FRAME =
      Set.of(
          "token",
          "sentence",
          "zone",
          "uima.tcas.Annotation",
          "uima.tcas.DocumentAnnotation",
          SKIPPED);

  /** The types that people add spans of, in the order in which they are offered. */
  public static final List<String> EDITABLE =
      List.of("entity", "timex", "quote", "stance", "relation", "document");

  private SpanTypes() {}

  /**
   * The name that browsers use.
   *
   * @param type full name of a UIMA type
   * @return a short name, or the full name of a type that has none
   */
  public static String shortName(String type) {
    return SHORT.getOrDefault(type, type);
  }

  /**
   * The name that layers use.
   *
   * @param type a short name or the full name of a UIMA type
   * @return the full name
   */
  public static String longName(String type) {
    return LONG.getOrDefault(type, type);
  }

  /**
   * Whether a type is left out unless it is asked for.
   *
   * @param shortName name that browsers use
   * @return true for tokens, sentences, zones and annotations that say nothing but their place
   */
  public static boolean isFrame(String shortName) {
    return FRAME.contains(shortName);
  }

  /**
   * The feature that holds the label.
   *
   * @param shortName name that browsers use
   * @return short name of a feature
   */
  public static String labelFeature(String shortName) {
    return shortName.equals("zone") ? "kind" : "label";
  }
}
