package org.postil.store.internal.sql;

import java.io.IOException;

/**
 * Says that this process runs a job. It ends with the process, however that dies. Used by one
 * thread at a time.
 */
public interface Hold extends AutoCloseable {

  /**
   * Takes the job if nobody has it.
   *
   * @return false if another process, or another hold of this process, has it
   * @throws IOException if that cannot be told
   */
  boolean tryTake() throws IOException;

  /**
   * Shares the job with the processes that have it.
   *
   * @return false if it cannot be shared
   * @throws IOException if that cannot be told
   */
  boolean tryJoin() throws IOException;

  /**
   * What documents are leased to, while several processes run the job.
   *
   * @return a number that no other holder has; 0 where one process at a time runs a job
   * @throws IOException if that cannot be told
   */
  long number() throws IOException;

  /**
   * Who has the job.
   *
   * @return a line for people
   * @throws IOException if that cannot be told
   */
  String holder() throws IOException;

  /**
   * Forgets that the job was ever held: it has ended.
   *
   * @throws IOException if a file cannot be removed
   */
  void forget() throws IOException;

  @Override
  void close() throws IOException;
}
