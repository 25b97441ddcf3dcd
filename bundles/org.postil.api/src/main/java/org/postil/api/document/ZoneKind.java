package org.postil.api.document;

import java.util.Locale;

/** What a block of an article is for. */
public enum ZoneKind {
  TITLE,
  HEADING,
  PARAGRAPH,
  /** A list item, its bullet included. */
  ITEM,
  /** Text around the article: comment forms, share bars, tag lists. Annotators skip it. */
  BOILERPLATE;

  /**
   * The name used in the type system and in exports.
   *
   * @return the constant's name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind with a label.
   *
   * @param label a value of {@link #label()}
   * @return the kind
   * @throws IllegalArgumentException if no kind has that label
   */
  public static ZoneKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
