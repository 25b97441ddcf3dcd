package org.postil.api.review;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.api.layer.Span;

/**
 * Says what a decision is about by its content, as the person saw it. So the decision survives when
 * another version of the annotator writes other layers, and when the text is corrected.
 *
 * @param type full name of the UIMA type
 * @param begin first UTF-16 code unit
 * @param end end in UTF-16 code units, exclusive
 * @param text the text that it covers
 * @param label its label; empty if it has none
 * @param before up to {@link #CONTEXT} code units of text before it
 * @param after up to {@link #CONTEXT} code units of text after it
 * @param features further string features that it had, by short name
 */
public record Anchor(
    String type,
    int begin,
    int end,
    String text,
    String label,
    String before,
    String after,
    SortedMap<String, String> features) {

  /** Length of the context on each side, in UTF-16 code units. */
  public static final int CONTEXT = 32;

  /** Features that say how a span was found, not what it is. */
  private static final Set<String> NOT_KEPT = Set.of("label", "explanation");

  /** Copies the features and checks the offsets. */
  public Anchor {
    features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    if (begin < 0 || end < begin || end - begin != text.length()) {
      throw new IllegalArgumentException(
          "Cannot anchor a decision at ["
              + begin
              + ","
              + end
              + "): expected 0 <= begin <= end and a text of that length, found one of "
              + text.length()
              + " code units");
    }
  }

  /**
   * Anchors at a place of a text.
   *
   * @param documentText the whole text
   * @param type full name of the UIMA type
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   * @param label label of the span; empty if it has none
   * @return an anchor without features
   */
  public static Anchor at(String documentText, String type, int begin, int end, String label) {
    return new Anchor(
        type,
        begin,
        end,
        documentText.substring(begin, end),
        label,
        documentText.substring(Math.max(0, begin - CONTEXT), begin),
        documentText.substring(end, Math.min(documentText.length(), end + CONTEXT)),
        new TreeMap<>());
  }

  /**
   * Anchors at a span.
   *
   * @param documentText the whole text
   * @param span a span of a layer of the document
   * @return an anchor with the string features of the span
   */
  public static Anchor of(String documentText, Span span) {
    SortedMap<String, String> features = new TreeMap<>();
    for (String feature : span.features()) {
      if (!NOT_KEPT.contains(feature)) {
        span.string(feature).ifPresent(value -> features.put(feature, value));
      }
    }
    String label = span.string("label").orElse("");
    return at(documentText, span.type(), span.begin(), span.end(), label).withFeatures(features);
  }

  /**
   * The same place and label with other features.
   *
   * @param changed string features by short name
   * @return a copy
   */
  public Anchor withFeatures(SortedMap<String, String> changed) {
    return new Anchor(type, begin, end, text, label, before, after, changed);
  }

  /**
   * The same place with another label.
   *
   * @param changed the new label
   * @return a copy
   */
  public Anchor withLabel(String changed) {
    return new Anchor(type, begin, end, text, changed, before, after, features);
  }
}
