package org.postil.store.internal.tables;

import org.postil.api.document.Document;
import org.postil.store.internal.codec.MetadataCodec;
import org.postil.store.internal.codec.OriginCodec;
import org.postil.store.internal.codec.Packed;
import org.postil.store.internal.codec.TextCodec;

/**
 * A document in the form in which it is written. Made before the database is locked.
 *
 * @param name id of the document
 * @param hash hash of all its content
 * @param textHash hash of its text
 * @param text packed text
 * @param originalHash hash of the original bytes
 * @param original packed original bytes
 * @param metadata metadata as JSON
 * @param origin packed zones, offsets and changes
 */
record DocumentDraft(
    String name,
    String hash,
    String textHash,
    byte[] text,
    String originalHash,
    byte[] original,
    String metadata,
    byte[] origin) {

  /** Format number of packed original bytes. */
  static final int ORIGINAL_FORMAT = 1;

  static DocumentDraft of(Document document, String hash) {
    return new DocumentDraft(
        document.id(),
        hash,
        ContentHash.text(document.text()),
        TextCodec.encode(document.text()),
        document.original().hash(),
        Packed.pack(ORIGINAL_FORMAT, document.original().bytes()),
        MetadataCodec.encode(document.metadata()),
        OriginCodec.encode(document));
  }
}
