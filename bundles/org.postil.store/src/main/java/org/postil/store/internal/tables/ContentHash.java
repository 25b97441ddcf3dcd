package org.postil.store.internal.tables;

import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.api.layer.Fingerprint;
import org.postil.store.internal.codec.MetadataCodec;
import org.postil.store.internal.codec.Utf16;

/** Tells whether two documents are the same in all that an annotator or a reader can see. */
public final class ContentHash {

  private ContentHash() {}

  /**
   * Hashes text, zones, metadata and original bytes; not where the bytes were found.
   *
   * @param document the document
   * @return a fingerprint
   */
  public static String of(Document document) {
    Fingerprint hash = new Fingerprint().add(Utf16.toBytes(document.text()));
    for (Zone zone : document.zones()) {
      hash.add(zone.kind().label() + " " + zone.begin() + " " + zone.end());
    }
    hash.add(MetadataCodec.encode(document.metadata()));
    return hash.add(document.original().hash()).hex();
  }

  /**
   * Hashes a text.
   *
   * @param text any string; half surrogate pairs count
   * @return a fingerprint
   */
  public static String text(String text) {
    return Fingerprint.of(Utf16.toBytes(text));
  }
}
