package org.postil.standoff;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.standoff.internal.GoldTypes;

/** The short names that exports use for the shared types, and names that UIMA accepts. */
public final class TypeNames {

  /** Full name of the type of names of people, organisations and places. */
  public static final String ENTITY = "org.postil.types.EntityMention";

  /** Full name of the type of time expressions. */
  public static final String TIMEX = "org.postil.types.TimexMention";

  /** Full name of the type of relations. */
  public static final String RELATION = "org.postil.types.Relation";

  /** Full name of the type of labels of the whole document. */
  public static final String LABEL = "org.postil.types.DocumentLabel";

  /** Full name of the type of tokens. */
  public static final String TOKEN = "org.postil.types.Token";

  /** Full name of the type of sentences. */
  public static final String SENTENCE = "org.postil.types.Sentence";

  /** Full name of the type of zones. */
  public static final String ZONE = "org.postil.types.Zone";

  /** Full name of UIMA's type of spans that say nothing but where they are. */
  public static final String ANCHOR = "uima.tcas.Annotation";

  private static final Map<String, String> FULL =
      Map.of(
          "entity", ENTITY,
          "timex", TIMEX,
          "quote", "org.postil.types.Quotation",
          "stance", "org.postil.types.StanceMention",
          "token", TOKEN,
          "sentence", SENTENCE,
          "zone", ZONE,
          "relation", RELATION,
          "label", LABEL);

  private static final Map<String, String> SHORT =
      FULL.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private static final Set<String> TIMEX_LABELS = Set.of("DATE", "TIME", "DURATION", "SET");

  private TypeNames() {}

  /**
   * The name that exports use.
   *
   * @param type full name of a type
   * @return its short name, or the full name when it has none
   */
  public static String shortName(String type) {
    return SHORT.getOrDefault(type, type);
  }

  /**
   * The type that a name from outside means.
   *
   * @param name a short name, a full name, or any name
   * @return a full name that UIMA accepts; a foreign name without dots goes to {@code imported}
   */
  public static String fullName(String name) {
    if (FULL.containsKey(name)) {
      return FULL.get(name);
    }
    String valid = name.replaceAll("[^A-Za-z0-9_.]", "_").replaceAll("\\.(?![A-Za-z])", "_");
    valid = valid.matches("[A-Za-z].*") ? valid : "T" + valid;
    return valid.indexOf('.') < 0 ? "imported." + valid : valid;
  }

  /**
   * Whether a name is one of the short names.
   *
   * @param name any name
   * @return true for {@code entity}, {@code timex} and so on
   */
  public static boolean isShortName(String name) {
    return FULL.containsKey(name);
  }

  /**
   * A feature name that UIMA accepts.
   *
   * @param name any name
   * @return the name with other characters than letters, digits and {@code _} replaced
   */
  public static String featureName(String name) {
    String valid = name.replaceAll("[^A-Za-z0-9_]", "_").replaceAll("^_+", "");
    return valid.matches("[A-Za-z].*") ? valid : "f" + valid;
  }

  /**
   * Whether a feature of a shared type is a reference to a span or an array of them.
   *
   * @param type full name of the type
   * @param feature short name
   * @return false also for types that are not shared
   */
  public static boolean isReference(String type, String feature) {
    return GoldTypes.isReference(type, feature);
  }

  /**
   * Whether a feature of a shared type holds several values.
   *
   * @param type full name of the type
   * @param feature short name
   * @return true for arrays
   */
  public static boolean isList(String type, String feature) {
    return GoldTypes.sharedRange(type, feature).endsWith("Array");
  }

  /**
   * Reads the value of a feature from a text, for formats that know texts only.
   *
   * @param type full name of the type
   * @param feature short name
   * @param text the value as text
   * @return a number where a shared type wants one, or else the text
   * @throws IllegalArgumentException if a number is wanted and the text is none
   */
  public static Object parse(String type, String feature, String text) {
    try {
      return switch (GoldTypes.sharedRange(type, feature)) {
        case "uima.cas.Integer", "uima.cas.Long" -> Long.valueOf(text);
        case "uima.cas.Double", "uima.cas.Float" -> Double.valueOf(text);
        case "uima.cas.Boolean" -> Boolean.valueOf(text);
        default -> text;
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "feature [" + feature + "] has the value [" + text + "], expected a number", e);
    }
  }

  /**
   * The type of a span that says only its label, as files of other tools have them.
   *
   * @param label any label
   * @return the type of time expressions for the labels of TIMEX3, or else that of entities
   */
  public static String typeOfLabel(String label) {
    return TIMEX_LABELS.contains(label) ? TIMEX : ENTITY;
  }
}
