package org.postil.api.store;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.postil.api.document.Metadata;

/**
 * Changes of documents by people. Each makes a new revision: what was is never altered, and comes
 * back with its layers when the change is undone. Safe for use by many threads and processes; what
 * has returned survives a power cut.
 */
@ProviderType
public interface Editor {

  /**
   * Corrects the text of a document. Zones, the map to the original bytes and layers that came as
   * people's work move with it; annotators' layers are made again by the next run. Decisions stay
   * in the journal: the fold finds their new places.
   *
   * @param document id of the document
   * @param text the whole corrected text: LF line ends, no control characters but tab and LF, no
   *     unpaired surrogates
   * @param person who corrects; not blank
   * @return what was changed, and what could not be moved
   * @throws IOException if there is no such document, the text is the same or not allowed, or it
   *     cannot be written; nothing was changed then
   */
  Correction correct(String document, String text, String person) throws IOException;

  /**
   * Corrects what is known about a document beside its text.
   *
   * @param document id of the document
   * @param metadata all that is known now
   * @param person who corrects; not blank
   * @return the new revision
   * @throws IOException if there is no such document, nothing differs, or it cannot be written
   */
  Revision describe(String document, Metadata metadata, String person) throws IOException;

  /**
   * Undoes the last change of a document that was not undone yet, by a new revision that is as
   * before, with all layers and the outcome of the last run on it.
   *
   * @param document id of the document
   * @param person who undoes; not blank
   * @return the new revision
   * @throws IOException if there is no such document, nothing is left to undo but the import, or it
   *     cannot be written
   */
  Revision undo(String document, String person) throws IOException;

  /**
   * What became of a document.
   *
   * @param document id of the document
   * @return its revisions, oldest first; empty if there is no such document
   */
  List<Revision> history(String document);
}
