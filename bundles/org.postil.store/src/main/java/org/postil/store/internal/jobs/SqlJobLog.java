package org.postil.store.internal.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postil.api.store.FailureGroup;
import org.postil.api.store.JobLog;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.api.store.JobWish;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Hold;
import org.postil.store.internal.sql.LockHolder;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.StoreException;
import org.postil.store.internal.tables.Keeping;

/** The jobs of a corpus. A hold on each says that a process runs it. */
public final class SqlJobLog implements JobLog {

  private final Keeping keeping;
  private final Database database;
  private final JobTable jobs;

  /**
   * Opens the jobs of a corpus.
   *
   * @param keeping keeps the results of a job
   */
  public SqlJobLog(Keeping keeping) {
    this.keeping = keeping;
    database = keeping.database();
    jobs = new JobTable(database.dialect());
  }

  @Override
  public JobTicket start(JobRequest request) throws IOException {
    long job =
        database.write(
            "start a job in",
            Durability.POWER,
            session -> {
              long number = jobs.insert(session, request, Instant.now());
              select(session, number, request.scope());
              return number;
            });
    return take(job, false, (session, record) -> {});
  }

  @Override
  public JobTicket resume(long job) throws IOException {
    return take(job, false, this::requireOpen);
  }

  @Override
  public JobTicket join(long job) throws IOException {
    return take(job, true, this::requireOpen);
  }

  private void requireOpen(Session session, JobRecord record) throws StoreException {
    if (record.end().isPresent()) {
      throw refused(
          "resume", record.number(), "it has ended (" + record.state() + "); start a new one");
    }
  }

  @Override
  public JobTicket retry(long job) throws IOException {
    return take(
        job,
        false,
        (session, record) -> {
          if (jobs.requeue(session, job) == 0) {
            throw refused("retry", job, "no document of it failed or is left");
          }
        });
  }

  @Override
  public List<JobRecord> jobs() {
    return read("list the jobs of", jobs::readAll);
  }

  @Override
  public Optional<JobRecord> job(long job) {
    return read("read job " + job + " of", session -> jobs.read(session, job));
  }

  @Override
  public List<FailureGroup> failures(long job) {
    return read("read the failures of job " + job + " of", s -> jobs.failures(s, job));
  }

  @Override
  public void ask(long job, JobWish wish) throws IOException {
    boolean open =
        database.write(
            "ask job " + job + " of", Durability.PROCESS, session -> jobs.wish(session, job, wish));
    if (!open) {
      throw refused("ask", job, "there is none of that number, or it has ended");
    }
  }

  private interface Condition {
    void check(Session session, JobRecord record) throws SQLException, IOException;
  }

  /** Makes this process the one, or one of those, that run a job, if a condition holds. */
  private JobTicket take(long job, boolean shared, Condition condition) throws IOException {
    if (job(job).isEmpty()) {
      throw refused("run", job, "there is none of that number; list them with `postil status`");
    }
    Hold hold = database.hold(job);
    boolean taken = false;
    try {
      boolean alone = hold.tryTake();
      if (!alone && !(shared && hold.tryJoin())) {
        throw held(job, hold.holder());
      }
      database.write(
          "take job " + job + " of",
          Durability.PROCESS,
          session -> {
            JobRecord record = jobs.read(session, job).orElseThrow();
            if (hold.number() == 0) {
              requireFree(record);
            }
            condition.check(session, record);
            if (alone) {
              jobs.hold(session, job);
            }
            return job;
          });
      taken = true;
      return new SqlJobTicket(job, jobs, keeping, hold);
    } finally {
      if (!taken) {
        hold.close();
      }
    }
  }

  /** A lock file tells more surely, but it is removed at the end of a job. */
  private void requireFree(JobRecord record) throws StoreException {
    String self = LockHolder.words(LockHolder.self().line());
    if (!record.holder().isEmpty() && !record.holder().startsWith(self)) {
      throw held(record.number(), record.holder());
    }
  }

  private StoreException held(long job, String holder) {
    return refused("run", job, "a process runs it (" + holder + "); wait for it, or end it");
  }

  private void select(Session session, long job, JobScope scope) throws SQLException, IOException {
    if (scope instanceof JobScope.All) {
      jobs.addAll(session, job);
    } else if (scope instanceof JobScope.Quarantined) {
      jobs.addQuarantined(session, job);
    } else if (scope instanceof JobScope.Listed listed) {
      for (String id : listed.ids()) {
        if (!jobs.add(session, job, id)) {
          throw new StoreException(
              "Cannot start a job in ["
                  + database.place()
                  + "]: there is no document ["
                  + id
                  + "]; import it first");
        }
      }
    }
  }

  private <T> T read(String operation, Database.Work<T> work) {
    try {
      return database.read(operation, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private StoreException refused(String what, long job, String why) {
    return new StoreException(
        "Cannot " + what + " job " + job + " of [" + database.place() + "]: " + why);
  }
}
