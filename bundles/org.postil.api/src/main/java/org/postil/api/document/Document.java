package org.postil.api.document;

import java.util.List;

/**
 * An article: text, its zones, what is known about it, and the way back to the original bytes.
 * Immutable.
 *
 * @param id identifier within the corpus: the path below the imported folder, without extension,
 *     with {@code /} between folders
 * @param text the text that all offsets refer to: LF line ends, no control characters but tab and
 *     LF, no unpaired surrogates
 * @param zones the blocks of the text, in order, not overlapping
 * @param metadata what is known beside the text
 * @param original the bytes that the text was made from
 */
public record Document(
    String id, String text, List<Zone> zones, Metadata metadata, Original original) {

  /** Copies the zones and checks that they lie within the text, in order. */
  public Document {
    zones = List.copyOf(zones);
    int from = 0;
    for (Zone zone : zones) {
      if (zone.begin() < from || zone.end() > text.length()) {
        throw new IllegalArgumentException(
            "Cannot make document ["
                + id
                + "]: its "
                + zone.kind().label()
                + " zone ["
                + zone.begin()
                + ","
                + zone.end()
                + ") overlaps the one before or lies outside the text of "
                + text.length()
                + " code units");
      }
      from = zone.end();
    }
  }

  /**
   * The same document with other metadata.
   *
   * @param changed the new metadata
   * @return a copy
   */
  public Document withMetadata(Metadata changed) {
    return new Document(id, text, zones, changed, original);
  }
}
