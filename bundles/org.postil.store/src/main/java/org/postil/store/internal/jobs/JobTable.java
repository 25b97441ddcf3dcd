package org.postil.store.internal.jobs;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.Failure;
import org.postil.api.engine.RunOptions;
import org.postil.api.store.FailureGroup;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobWish;
import org.postil.store.internal.codec.FailureCodec;
import org.postil.store.internal.codec.PipelineCodec;
import org.postil.store.internal.sql.Dialect;
import org.postil.store.internal.sql.LockHolder;
import org.postil.store.internal.sql.Session;

/** Jobs and what they made of each document. */
final class JobTable {

  private final Dialect dialect;

  JobTable(Dialect dialect) {
    this.dialect = dialect;
  }

  private static final String READ =
      """
      SELECT j.id, j.pipeline, j.threads, j.time_limit_ms, j.waits, j.ended, j.message, j.holder,
        j.started_ms, j.ended_ms,
        (SELECT count(*) FROM job_document d WHERE d.job = j.id),
        (SELECT count(*) FROM job_document d WHERE d.job = j.id AND d.state > 0),
        (SELECT count(*) FROM job_document d WHERE d.job = j.id AND d.state = 2)
      FROM job j
      """;

  long insert(Session session, JobRequest request, Instant now) throws SQLException, IOException {
    return session
        .number(
            "INSERT INTO job (pipeline, threads, time_limit_ms, waits, started_ms)"
                + " VALUES (?, ?, ?, ?, ?) RETURNING id",
            PipelineCodec.encode(request.pipeline()),
            request.options().threads(),
            request.options().timeLimit().toMillis(),
            request.options().waitForAnnotators() ? 1 : 0,
            now.toEpochMilli())
        .orElseThrow();
  }

  void addAll(Session session, long job) throws SQLException {
    session.change(
        "INSERT INTO job_document (job, document)"
            + " SELECT ?, id FROM document WHERE latest IS NOT NULL",
        job);
  }

  void addQuarantined(Session session, long job) throws SQLException {
    session.change(
        "INSERT INTO job_document (job, document) SELECT ?, d.id FROM document d"
            + " JOIN outcome o ON o.revision = d.latest WHERE o.failed_cause IS NOT NULL",
        job);
  }

  /** Adds a document; false if there is none of that id. */
  boolean add(Session session, long job, String document) throws SQLException, IOException {
    Optional<Long> found =
        session.number("SELECT id FROM document WHERE name = ? AND latest IS NOT NULL", document);
    if (found.isPresent()) {
      session.change(
          "INSERT INTO job_document (job, document) VALUES (?, ?) ON CONFLICT DO NOTHING",
          job,
          found.get());
    }
    return found.isPresent();
  }

  Optional<JobRecord> read(Session session, long job) throws SQLException, IOException {
    return session.first(READ + "WHERE j.id = ?", row -> record(session, row), job);
  }

  List<JobRecord> readAll(Session session) throws SQLException, IOException {
    return session.all(READ + "ORDER BY j.id DESC", row -> record(session, row));
  }

  /** The next documents that are left, in order of import. */
  List<Long> left(Session session, long job, long after, int most)
      throws SQLException, IOException {
    return session.all(
        "SELECT document FROM job_document WHERE job = ? AND state = 0 AND document > ?"
            + " ORDER BY document LIMIT ?",
        row -> row.getLong(1),
        job,
        after,
        most);
  }

  /** Sets what the job made of a document; false if this process does not have it. */
  boolean set(Session session, long job, long document, long holder, @Nullable Failure failure)
      throws SQLException {
    String leased = holder == 0 ? "" : " AND coalesce(lease, " + holder + ") = " + holder;
    return session.change(
            "UPDATE job_document SET state = ?, failed_annotator = ?, failed_cause = ?, failure = ?"
                + " WHERE job = ? AND document = ?"
                + leased,
            failure == null ? 1 : 2,
            failure == null ? null : failure.annotator(),
            failure == null ? null : failure.cause().name(),
            failure == null ? null : FailureCodec.encode(failure),
            job,
            document)
        == 1;
  }

  /** Says who runs an open job, and forgets old wishes. */
  void hold(Session session, long job) throws SQLException {
    session.change(
        "UPDATE job SET holder = ?, wish = NULL, ended = NULL, ended_ms = NULL, message = ''"
            + " WHERE id = ?",
        LockHolder.self().line().strip(),
        job);
  }

  void letGo(Session session, long job) throws SQLException {
    session.change("UPDATE job SET holder = '' WHERE id = ?", job);
  }

  void end(Session session, long job, JobEnd end, String message, Instant now) throws SQLException {
    session.change(
        "UPDATE job SET ended = ?, message = ?, ended_ms = ?, holder = ''"
            + " WHERE id = ? AND ended IS NULL",
        end.name(),
        message,
        now.toEpochMilli(),
        job);
  }

  /** Whether there are documents that nobody has finished. */
  boolean hasLeft(Session session, long job) throws SQLException, IOException {
    return session
        .number(
            "SELECT 1 FROM job_document j JOIN document d ON d.id = j.document"
                + " WHERE j.job = ? AND j.state = 0 AND d.latest IS NOT NULL LIMIT 1",
            job)
        .isPresent();
  }

  /** Puts failed documents back; tells how many documents are left then. */
  long requeue(Session session, long job) throws SQLException, IOException {
    session.change(
        "UPDATE job_document SET state = 0, failed_annotator = NULL, failed_cause = NULL,"
            + " failure = NULL WHERE job = ? AND state = 2",
        job);
    return session
        .number("SELECT count(*) FROM job_document WHERE job = ? AND state = 0", job)
        .orElse(0L);
  }

  boolean wish(Session session, long job, JobWish wish) throws SQLException {
    return session.change(
            "UPDATE job SET wish = ? WHERE id = ? AND ended IS NULL", wish.name(), job)
        == 1;
  }

  Optional<JobWish> wish(Session session, long job) throws SQLException, IOException {
    return session.first(
        "SELECT wish FROM job WHERE id = ? AND wish IS NOT NULL",
        row -> JobWish.valueOf(row.getString(1)),
        job);
  }

  List<FailureGroup> failures(Session session, long job) throws SQLException, IOException {
    return session.all(
        """
        SELECT g.annotator, g.cause, g.documents, j.failure, d.name FROM (
          SELECT failed_annotator AS annotator, failed_cause AS cause, count(*) AS documents,
            min(document) AS example
          FROM job_document WHERE job = ? AND state = 2 GROUP BY failed_annotator, failed_cause) g
        JOIN job_document j ON j.job = ? AND j.document = g.example
        JOIN document d ON d.id = g.example ORDER BY g.documents DESC, g.annotator, g.cause
        """,
        JobTable::group,
        job,
        job);
  }

  private static FailureGroup group(ResultSet row) throws SQLException, IOException {
    Failure.Cause cause = Failure.Cause.valueOf(row.getString(2));
    Failure failure = FailureCodec.decode(row.getString(1), cause, row.getBytes(4));
    return new FailureGroup(failure.annotator(), cause, row.getLong(3), row.getString(5), failure);
  }

  private JobRecord record(Session session, ResultSet row) throws SQLException, IOException {
    String ended = row.getString(6);
    String runner = ended == null ? dialect.runner(session, row.getLong(1), row.getString(8)) : "";
    long endedAt = row.getLong(10);
    return new JobRecord(
        row.getLong(1),
        ended != null
            ? JobRecord.State.valueOf(ended)
            : !runner.isEmpty() ? JobRecord.State.RUNNING : JobRecord.State.INTERRUPTED,
        PipelineCodec.decode(row.getString(2)),
        new RunOptions(row.getInt(3), Duration.ofMillis(row.getLong(4)), row.getInt(5) == 1),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13),
        Instant.ofEpochMilli(row.getLong(9)),
        ended == null ? null : Instant.ofEpochMilli(endedAt),
        runner,
        row.getString(7));
  }
}
