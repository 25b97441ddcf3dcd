package org.postil.api.document;

/**
 * A block of an article. Zones of one document are in order and do not overlap.
 *
 * @param kind what the block is for
 * @param begin first UTF-16 code unit of the block in the document's text
 * @param end end of the block in UTF-16 code units, exclusive
 */
public record Zone(ZoneKind kind, int begin, int end) {

  /** Checks the offsets. */
  public Zone {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "Cannot make a zone [" + begin + "," + end + "): expected 0 <= begin <= end");
    }
  }
}
