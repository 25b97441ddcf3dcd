package org.postil.api.document;

import java.util.List;
import org.postil.api.layer.Fingerprint;

/**
 * The bytes that a document was made from. They are kept, never altered.
 *
 * @param location where the bytes came from, for a person to read: a path, or {@code -} for
 *     standard input
 * @param charset name of the encoding that the text was decoded with
 * @param bytes the bytes themselves; callers must not change them
 * @param offsets the way from the text back to the bytes
 * @param changes where the text differs on purpose from the decoded bytes, in order of offset
 */
public record Original(
    String location, String charset, byte[] bytes, OffsetMap offsets, List<TextChange> changes) {

  /** Copies the list of changes. */
  public Original {
    changes = List.copyOf(changes);
  }

  /**
   * Identifies the bytes: equal for exact duplicates.
   *
   * @return a fingerprint of the bytes
   */
  public String hash() {
    return Fingerprint.of(bytes);
  }
}
