package org.postil.cli.internal.show;

import java.util.Locale;
import java.util.Set;
import org.postil.cli.internal.score.SpanTypes;

/** Short names of UIMA types, as people type them: {@code entity} for EntityMention. */
final class TypeNames {

  private static final String SUFFIX = "Mention";

  private TypeNames() {}

  static String shortName(String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    if (simple.length() > SUFFIX.length() && simple.endsWith(SUFFIX)) {
      simple = simple.substring(0, simple.length() - SUFFIX.length());
    }
    String lower = simple.toLowerCase(Locale.ROOT);
    return lower.equals("quotation") ? "quote" : lower;
  }

  /** Whether a type is one of those that were asked for by short or full name. */
  static boolean isWanted(String type, Set<String> wanted) {
    String simple = type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return wanted.contains(type)
        || wanted.contains(shortName(type))
        || wanted.contains(SpanTypes.shortName(type))
        || wanted.contains(simple);
  }
}
