package org.postil.api.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The jobs of a corpus. What a job has done is written document by document, so after a crash it
 * goes on where it was. Jobs may be read from any process; one process runs a job at a time, unless
 * others {@link #join}. Safe for use by many threads.
 */
@ProviderType
public interface JobLog {

  /**
   * Writes down a new job, which this process is to run.
   *
   * @param request what to run over which documents
   * @return the job, held by this process until the ticket is closed
   * @throws IOException if a document is unknown or the job cannot be written
   */
  JobTicket start(JobRequest request) throws IOException;

  /**
   * Goes on with a job that was interrupted.
   *
   * @param job number of the job
   * @return the job, held by this process until the ticket is closed
   * @throws IOException if there is no such job, it has ended, or another process runs it; the
   *     message says which
   */
  JobTicket resume(long job) throws IOException;

  /**
   * Goes on with a job, whether or not processes on other hosts run it: each is given documents of
   * its own, and those of a process that died are given to the others. The job has ended once the
   * last of them has ended it. A store that only one process may work in does the same as {@link
   * #resume}.
   *
   * @param job number of the job
   * @return the job, held by this process until the ticket is closed
   * @throws IOException if there is no such job, it has ended, or this process may not join it
   */
  default JobTicket join(long job) throws IOException {
    return resume(job);
  }

  /**
   * Opens a job again for the documents that it failed on, and for those that are left.
   *
   * @param job number of the job
   * @return the job, held by this process until the ticket is closed
   * @throws IOException if there is no such job, nothing is left to do, or another process runs it
   */
  JobTicket retry(long job) throws IOException;

  /**
   * All jobs.
   *
   * @return newest first
   */
  List<JobRecord> jobs();

  /**
   * A job as it stands now, whichever process runs it.
   *
   * @param job number of the job
   * @return empty if there is none
   */
  Optional<JobRecord> job(long job);

  /**
   * The documents that a job failed on, by cause.
   *
   * @param job number of the job
   * @return most frequent first, then by annotator and cause; empty if nothing failed
   */
  List<FailureGroup> failures(long job);

  /**
   * Asks the process that runs a job to do something. It is free to be slow about it.
   *
   * @param job number of the job
   * @param wish what is wanted
   * @throws IOException if there is no such job, it has ended, or the wish cannot be written
   */
  void ask(long job, JobWish wish) throws IOException;
}
