package org.postil.cli.internal.command;

import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.score.SpanTypes;

/**
 * A label of a type, written {@code entity:ORG}.
 *
 * @param type full name of a UIMA type
 * @param label the label
 */
record LabelName(String type, String label) {

  private static final String DOCUMENT = "document";
  private static final String DOCUMENT_LABEL = "org.postil.types.DocumentLabel";

  static LabelName parse(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || colon == text.length() - 1) {
      throw CommandFailure.usage(
          "Cannot read label ["
              + text
              + "]: expected TYPE:LABEL, for example entity:ORG, document:sport or"
              + " org.example.Claim:main");
    }
    return new LabelName(type(text.substring(0, colon)), text.substring(colon + 1));
  }

  private static String type(String name) {
    return name.equals(DOCUMENT) ? DOCUMENT_LABEL : SpanTypes.fullName(name);
  }

  /**
   * The second name of a change: a label of this type, its type before it or not.
   *
   * @throws CommandFailure if another type stands before it
   */
  LabelName other(String text) {
    int colon = text.indexOf(':');
    String before = text.substring(0, Math.max(0, colon));
    if (!before.equals(DOCUMENT) && !before.equals(type) && !SpanTypes.isKnown(before)) {
      return new LabelName(type, text);
    }
    LabelName named = parse(text);
    if (!named.type().equals(type)) {
      throw CommandFailure.usage(
          "Cannot change label ["
              + text()
              + "] to ["
              + text
              + "]: expected a label of the same type");
    }
    return named;
  }

  String text() {
    return (type.equals(DOCUMENT_LABEL) ? DOCUMENT : SpanTypes.shortName(type)) + ":" + label;
  }

  boolean isOfDocuments() {
    return type.equals(DOCUMENT_LABEL);
  }

  /** A search for all that has the label. */
  String query() {
    String quoted = '"' + label + '"';
    return type.equals(DOCUMENT_LABEL)
        ? "{label=" + quoted + "}"
        : "[" + type + " label=" + quoted + "]";
  }
}
