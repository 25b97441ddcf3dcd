package org.postil.api.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.postil.api.document.Document;
import org.postil.api.engine.ResultSink;

/**
 * A job that this process runs. It is the sink of the job's results: layers, outcome and status of
 * a document are kept in one transaction. A ticket that is closed before the job has ended leaves
 * it to be resumed.
 */
@ProviderType
public interface JobTicket extends ResultSink, AutoCloseable {

  /**
   * The job as it stands now.
   *
   * @return its record
   */
  JobRecord job();

  /**
   * The documents that are left, in order of import, in their latest revisions. Documents that were
   * deleted since the job was started are left out.
   *
   * @return an iterator that holds one document in memory; used by one thread at a time
   */
  Iterator<Document> documents();

  /**
   * What somebody asked of this job since it was started or resumed. Cheap enough to ask every
   * second.
   *
   * @return the last wish, empty if there is none
   */
  Optional<JobWish> wish();

  /**
   * Ends the job for good. Returns when the end, and with it all results, would survive a power
   * cut.
   *
   * @param end how it ended
   * @param message why, for a person to read; may be empty
   * @throws IOException if it cannot be written
   */
  void end(JobEnd end, String message) throws IOException;

  /**
   * Gives the job up: another process may take it.
   *
   * @throws IOException if that cannot be written
   */
  @Override
  void close() throws IOException;
}
