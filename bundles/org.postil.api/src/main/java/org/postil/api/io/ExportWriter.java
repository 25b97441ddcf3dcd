package org.postil.api.io;

import java.io.Closeable;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** One export in progress. Used by one thread. Closing it ends the last file. */
@ConsumerType
public interface ExportWriter extends Closeable {

  /**
   * Writes a document. The same documents in the same order give the same bytes.
   *
   * @param document the document and its layers
   * @throws IOException if it cannot be written
   */
  void write(AnnotatedDocument document) throws IOException;

  /**
   * What could not be written so far.
   *
   * @return the losses
   */
  LossReport losses();
}
