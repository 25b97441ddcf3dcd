package org.postil.standoff;

import org.postil.api.layer.Span;

/**
 * One text for type and label of a span, for formats whose spans have a label and nothing else:
 * {@code PER}, {@code DATE}, {@code quote:direct}, {@code lab.Finding:}.
 *
 * @param type full name of the type
 * @param label the label; empty when there is none
 */
public record SpanLabel(String type, String label) {

  /**
   * The label of a span.
   *
   * @param span the span
   * @return its type and label
   */
  public static SpanLabel of(Span span) {
    return new SpanLabel(span.type(), span.string("label").orElse(""));
  }

  /**
   * Reads a label from outside.
   *
   * @param text any text
   * @return the type that stands before a colon, or else that which such a label usually has
   */
  public static SpanLabel parse(String text) {
    int colon = text.indexOf(':');
    String before = colon < 0 ? "" : text.substring(0, colon);
    boolean type =
        TypeNames.isShortName(before) || before.matches("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+");
    return type
        ? new SpanLabel(TypeNames.fullName(before), text.substring(colon + 1))
        : new SpanLabel(TypeNames.typeOfLabel(text), text);
  }

  /**
   * The text for both.
   *
   * @return the label alone where {@link #parse} finds the type by itself
   */
  public String text() {
    return !label.isEmpty() && parse(label).equals(this)
        ? label
        : TypeNames.shortName(type) + ":" + label;
  }

  /**
   * Adds such a span to a layer.
   *
   * @param gold the layer
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   * @return the new span
   */
  public GoldSpan add(GoldLayer gold, int begin, int end) {
    return gold.add(type, begin, end).set("label", label.isEmpty() ? null : label);
  }
}
