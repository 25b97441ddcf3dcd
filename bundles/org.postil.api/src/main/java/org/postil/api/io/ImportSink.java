package org.postil.api.io;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Takes what an importer reads, one document at a time. */
@ProviderType
public interface ImportSink {

  /**
   * Takes a document.
   *
   * @param document what was read
   * @throws IOException if it cannot be kept; the importer passes it on
   */
  void accept(ImportedDocument document) throws IOException;

  /**
   * Notes that one document could not be read; the importer goes on with the next.
   *
   * @param where source, and line or member within it
   * @param message what was wrong, what was expected and what to do
   * @throws IOException if the failure cannot be kept; the importer passes it on
   */
  void failed(String where, String message) throws IOException;
}
