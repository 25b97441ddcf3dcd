package org.postil.api.web;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;
import org.postil.api.io.ImportSink;

/** Documents for an import. */
@ConsumerType
public interface DocumentFeed {

  /**
   * Where the documents come from, for people.
   *
   * @return a few words, for example the path of a folder
   */
  String title();

  /**
   * Reads all documents on the thread that calls.
   *
   * @param sink where documents and failures go; it throws {@link java.io.InterruptedIOException}
   *     when the import is cancelled
   * @throws IOException what the sink threw, or why nothing more can be read
   */
  void read(ImportSink sink) throws IOException;

  /**
   * How much has been read. Called from any thread.
   *
   * @return from 0 to 1; negative when it is not known
   */
  double fraction();
}
