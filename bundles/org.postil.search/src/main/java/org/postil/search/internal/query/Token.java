package org.postil.search.internal.query;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text what it says, without its quotation marks, brackets or braces
 * @param begin where it begins in the query, in UTF-16 code units
 */
record Token(Kind kind, String text, int begin) {

  /** Kinds of pieces. */
  enum Kind {
    WORD,
    PHRASE,
    ANNOTATION,
    CONDITION,
    AND,
    OR,
    NOT,
    NEAR,
    BEFORE,
    IN,
    OPEN,
    CLOSE,
    END
  }

  /** How the query has it, for messages. */
  String shown() {
    return switch (kind) {
      case PHRASE -> "\"" + text + "\"";
      case ANNOTATION -> "[" + text + "]";
      case CONDITION -> "{" + text + "}";
      default -> text;
    };
  }
}
