package org.postil.store.internal.jobs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.postil.store.internal.sql.PostgresDialect;
import org.postil.store.internal.sql.Session;

/**
 * Documents of a job that are leased to one of the processes that run it, on PostgreSQL. A lease
 * names the server's process that the holder is connected to, and is good while that has the job's
 * lock; so leases of the dead return without any clock.
 *
 * @param job number of the job
 * @param holder the server's process for this holder
 */
record LeaseTable(long job, long holder) {

  /** Few, so that no host is left without work while another has much; a lease costs 1 ms. */
  private static final int AT_ONCE = 16;

  /** Passes over rows that another is just leasing instead of waiting for it. */
  private static final String LEASE =
      """
      WITH alive AS MATERIALIZED (SELECT l.pid %s),
      free AS MATERIALIZED (
        SELECT j.document FROM job_document j JOIN document d ON d.id = j.document
        WHERE j.job = ? AND j.state = 0 AND j.document > ? AND d.latest IS NOT NULL
          AND (j.lease IS NULL OR j.lease NOT IN (SELECT pid FROM alive))
        ORDER BY j.document LIMIT ? FOR UPDATE OF j SKIP LOCKED)
      UPDATE job_document l SET lease = ? FROM free
      WHERE l.job = ? AND l.document = free.document RETURNING l.document
      """
          .replace("%s", PostgresDialect.LOCKS);

  /** The next documents for this holder, in order of import; empty if others have all there are. */
  List<Long> next(Session session, long after) throws SQLException, IOException {
    List<Long> next = lease(session, after);
    // Those of a process that died since lie before.
    return next.isEmpty() && after > 0 ? lease(session, 0) : next;
  }

  private List<Long> lease(Session session, long after) throws SQLException, IOException {
    return session.all(LEASE, row -> row.getLong(1), job, job, after, AT_ONCE, holder, job).stream()
        .sorted()
        .toList();
  }

  /** Gives back what was leased but not finished. */
  int giveBack(Session session) throws SQLException {
    return session.change(
        "UPDATE job_document SET lease = NULL WHERE job = ? AND lease = ? AND state = 0",
        job,
        holder);
  }
}
