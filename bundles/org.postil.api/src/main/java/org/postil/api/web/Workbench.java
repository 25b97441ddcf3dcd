package org.postil.api.web;

import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/** A workbench that is being served. Safe for use by many threads. */
@ProviderType
public interface Workbench extends AutoCloseable {

  /**
   * Where it is. The address carries a secret: whoever knows it may do everything.
   *
   * @return an address for a browser on this machine
   */
  URI address();

  /**
   * Imports documents as a job that the workbench shows, and then runs the default pipeline over
   * the corpus unless the last run has finished all of its documents. Returns at once.
   *
   * @param corpus name of the corpus, which is made if need be
   * @param feed where the documents come from
   */
  void feed(String corpus, DocumentFeed feed);

  /** Stops to listen, cancels its jobs and waits until the documents in work are written. */
  @Override
  void close();
}
