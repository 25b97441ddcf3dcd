package org.postil.web.internal.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people can say with a type of span before a corpus has any.
 *
 * @param type name that browsers use
 * @param title name that people read
 * @param labels its standard labels
 * @param features its features with what they hold
 */
record StandardTag(String type, String title, List<String> labels, Map<String, String> features) {

  private static final String TEXT = "string";
  private static final String SPAN = "reference";

  static StandardTag of(String type) {
    return switch (type) {
      case "entity" ->
          new StandardTag(
              type,
              "Entity",
              List.of("PER", "ORG", "LOC", "MISC"),
              features("kind", TEXT, "name", TEXT, "role", TEXT, "link", TEXT));
      case "timex" ->
          new StandardTag(
              type,
              "Time expression",
              List.of("DATE", "TIME", "DURATION", "SET"),
              features("value", TEXT, "mod", TEXT, "quant", TEXT, "freq", TEXT, "anchor", SPAN));
      case "quote" ->
          new StandardTag(
              type,
              "Quotation",
              List.of("direct", "mixed", "indirect", "scare"),
              features("speaker", SPAN, "speakerName", TEXT));
      case "stance" ->
          new StandardTag(
              type,
              "Stance",
              List.of("against", "neutral", "for"),
              features(
                  "target",
                  SPAN,
                  "targetName",
                  TEXT,
                  "holder",
                  SPAN,
                  "holderName",
                  TEXT,
                  "strength",
                  "number"));
      case "relation" ->
          new StandardTag(type, "Relation", List.of(), features("from", SPAN, "to", SPAN));
      case "document" -> new StandardTag(type, "Document label", List.of(), Map.of());
      default ->
          new StandardTag(type, type.substring(type.lastIndexOf('.') + 1), List.of(), Map.of());
    };
  }

  private static Map<String, String> features(String... namesAndRanges) {
    Map<String, String> features = new LinkedHashMap<>();
    for (int i = 0; i < namesAndRanges.length; i += 2) {
      features.put(namesAndRanges[i], namesAndRanges[i + 1]);
    }
    return features;
  }
}
