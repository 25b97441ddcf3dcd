package org.postil.search.internal.query;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names under which people know a UIMA type. */
public final class TypeNames {

  private static final String PACKAGE = "org.postil.types.";
  private static final Map<String, String> SHORT =
      Map.of(
          PACKAGE + "EntityMention", "entity",
          PACKAGE + "TimexMention", "timex",
          PACKAGE + "Quotation", "quote",
          PACKAGE + "StanceMention", "stance",
          PACKAGE + "Relation", "relation");

  private TypeNames() {}

  /**
   * The name that lists show.
   *
   * @param type full name of a UIMA type
   * @return a short name, or the full name of a type that has none
   */
  public static String shown(String type) {
    return SHORT.getOrDefault(type, type);
  }

  /**
   * All names by which a query may call a type.
   *
   * @param type full name of a UIMA type
   * @return short, simple and full name, in lower case
   */
  public static Set<String> all(String type) {
    String full = type.toLowerCase(Locale.ROOT);
    Set<String> names = new TreeSet<>();
    names.add(full);
    names.add(full.substring(full.lastIndexOf('.') + 1));
    names.add(shown(type).toLowerCase(Locale.ROOT));
    return names;
  }
}
