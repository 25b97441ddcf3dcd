package org.postil.io.jsonl.internal;

import java.util.Set;

/** The names of fields that the format fixes. */
final class Names {

  static final String SOURCE = "source";
  static final String DCT = "dct";
  static final String DCT_BASIS = "dctBasis";
  static final String TITLE = "title";
  static final String LANGUAGE = "language";

  /** Metadata that has a place of its own in a document. */
  static final Set<String> KNOWN_METADATA = Set.of(SOURCE, DCT, DCT_BASIS, TITLE, LANGUAGE);

  /**
   * JsonFields of a span that are no features; a feature of such a name gets an underscore before.
   */
  static final Set<String> RESERVED =
      Set.of("id", "type", "start", "end", "begin", "text", "by", "layer", "ref");

  private Names() {}

  /** The field that a feature is written under. */
  static String field(String feature) {
    return RESERVED.contains(feature) || feature.startsWith("_") ? "_" + feature : feature;
  }

  /** The feature that a field means. */
  static String feature(String field) {
    return field.startsWith("_") && RESERVED.contains(field.substring(1))
        ? field.substring(1)
        : field;
  }
}
