package org.postil.api.engine;

import java.io.IOException;

/** Takes the results of a job. */
@FunctionalInterface
public interface ResultSink {

  /**
   * Takes the result for one document. The host calls it from one thread at a time, in order of the
   * documents.
   *
   * @param result layers or failure
   * @throws IOException if the result cannot be kept; the job ends
   */
  void accept(DocumentResult result) throws IOException;
}
