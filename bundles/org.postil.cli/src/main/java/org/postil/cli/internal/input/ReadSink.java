package org.postil.cli.internal.input;

import java.io.IOException;
import org.postil.api.io.ImportedDocument;

/** Takes what was read, in order. */
public interface ReadSink {

  /**
   * Takes a document, whose id nobody had before.
   *
   * @param document what was read
   * @throws IOException to end the reading
   */
  void document(ImportedDocument document) throws IOException;

  /**
   * Takes note of a failure.
   *
   * @param failure what could not be read
   * @throws IOException to end the reading
   */
  void failed(ReadFailure failure) throws IOException;
}
