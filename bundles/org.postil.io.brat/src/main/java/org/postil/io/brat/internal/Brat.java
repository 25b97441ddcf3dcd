package org.postil.io.brat.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.standoff.TypeNames;

/** Names that the reader and the writer share. */
final class Brat {

  static final String EVENT = "brat.Event";
  static final String TRIGGER = "brat.Trigger";
  static final String EQUIVALENCE = "brat.Equivalence";

  /** On an event: its trigger; the roles of its arguments; the arguments, in the same order. */
  static final String TRIGGER_OF = "trigger";

  static final String ROLES = "roles";
  static final String ARGUMENTS = "arguments";

  /** On an equivalence: what is equivalent. */
  static final String MEMBERS = "members";

  /** On a discontinuous annotation: its parts. */
  static final String FRAGMENTS = "fragments";

  /** On a relation: the roles of its ends when they are not Arg1 and Arg2. */
  static final String FROM_ROLE = "fromRole";

  static final String TO_ROLE = "toRole";

  static final String NOTES = "notes";
  static final String NOTE_TYPE = "AnnotatorNotes";
  static final String LINK = "link";
  static final String LINK_TEXT = "linkText";

  /** Begins the type of a relation that is a feature. */
  static final String FEATURE = "feature-";

  private static final String ANCHOR = "Annotation";
  private static final String SHARED = "org.postil.types.";

  /** The shared types whose spans have a line of their own. */
  private static final Set<String> SPANS =
      Set.of(
          "EntityMention",
          "TimexMention",
          "Quotation",
          "StanceMention",
          "Mention",
          "Token",
          "Sentence");

  private Brat() {}

  /** The brat type of a span: its label where the type goes without saying, else its type. */
  static String type(String type, String label) {
    boolean plain = !label.isEmpty() && TypeNames.typeOfLabel(label).equals(type);
    if (plain && type(label).equals(label) && !isTypeName(label)) {
      return label;
    }
    if (type.equals(TypeNames.ANCHOR)) {
      return ANCHOR;
    }
    return type.startsWith(SHARED) ? type.substring(SHARED.length()) : type.replace(".", "--");
  }

  /** The type that a brat type names; null if it is a label. */
  static @Nullable String fullType(String name) {
    if (name.equals(ANCHOR)) {
      return TypeNames.ANCHOR;
    }
    if (name.contains("--")) {
      return TypeNames.fullName(name.replace("--", "."));
    }
    return isTypeName(name) ? SHARED + name : null;
  }

  /** A name as brat allows it. */
  static String type(String name) {
    String allowed = name.replaceAll("[^\\p{L}\\p{N}_-]", "_");
    return allowed.isEmpty() ? "_" : allowed;
  }

  private static boolean isTypeName(String name) {
    return name.equals(ANCHOR) || name.contains("--") || SPANS.contains(name);
  }
}
