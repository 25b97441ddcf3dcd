package org.postil.dataset.internal.select;

import java.util.Locale;
import java.util.Set;
import org.postil.api.layer.Span;

/** Kinds of types, and the short names that people type. */
public final class SpanKinds {

  /** UIMA's type of spans that say nothing but where they are. */
  public static final String ANCHOR = "uima.tcas.Annotation";

  /** Labels of the whole document. */
  public static final String DOCUMENT_LABEL = "org.postil.types.DocumentLabel";

  /** Words. */
  public static final String TOKEN = "org.postil.types.Token";

  /** Sentences. */
  public static final String SENTENCE = "org.postil.types.Sentence";

  private static final Set<String> STRUCTURE =
      Set.of(TOKEN, SENTENCE, "org.postil.types.Zone", "uima.tcas.DocumentAnnotation");

  private static final String SUFFIX = "mention";

  private SpanKinds() {}

  /**
   * Whether a type divides the text and says nothing that could be right or wrong.
   *
   * @param type full name of a type
   * @return true for tokens, sentences and zones
   */
  public static boolean isStructure(String type) {
    return STRUCTURE.contains(type);
  }

  /**
   * Whether spans of a type are work that is selected and counted.
   *
   * @param type full name of a type
   * @return false for structure and anchors
   */
  public static boolean isWork(String type) {
    return !isStructure(type) && !type.equals(ANCHOR);
  }

  /**
   * The name that people type.
   *
   * @param type full name of a type
   * @return for example {@code entity}
   */
  public static String shortName(String type) {
    if (!type.startsWith("org.postil.types.")) {
      return type;
    }
    String name = type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "quotation" -> "quote";
      case "documentlabel" -> "label";
      default -> name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    };
  }

  /**
   * Whether a type is among those that were asked for.
   *
   * @param type full name of a type
   * @param wanted short or full names; empty for all
   * @return true if it is
   */
  public static boolean isWanted(String type, Set<String> wanted) {
    return wanted.isEmpty() || wanted.contains(type) || wanted.contains(shortName(type));
  }

  /**
   * What a span is counted under.
   *
   * @param span a span
   * @return short name of its type and its label, for example {@code entity PER}
   */
  public static String key(Span span) {
    String label = span.string("label").orElse("");
    return label.isEmpty() ? shortName(span.type()) : shortName(span.type()) + " " + label;
  }
}
