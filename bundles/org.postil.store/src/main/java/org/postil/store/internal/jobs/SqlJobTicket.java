package org.postil.store.internal.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobTicket;
import org.postil.api.store.JobWish;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Hold;
import org.postil.store.internal.sql.StoreException;
import org.postil.store.internal.tables.DocumentIterator;
import org.postil.store.internal.tables.Keeping;

/** A job that this process runs, held until the ticket is closed. */
final class SqlJobTicket implements JobTicket {

  private final long job;
  private final JobTable jobs;
  private final Keeping keeping;
  private final Database database;
  private final Hold hold;

  /** What documents are leased to; 0 if they are not. */
  private final long holder;

  private boolean ended;
  private boolean closed;

  SqlJobTicket(long job, JobTable jobs, Keeping keeping, Hold hold) throws IOException {
    this.job = job;
    this.jobs = jobs;
    this.keeping = keeping;
    database = keeping.database();
    this.hold = hold;
    holder = hold.number();
  }

  @Override
  public JobRecord job() {
    return read(session -> jobs.read(session, job)).orElseThrow();
  }

  @Override
  public Iterator<Document> documents() {
    return new DocumentIterator(database, keeping.documents(), listing());
  }

  private DocumentIterator.Listing listing() {
    if (holder == 0) {
      return (session, after, most) -> jobs.left(session, job, after, most);
    }
    LeaseTable leases = new LeaseTable(job, holder);
    read(leases::giveBack);
    return (session, after, most) -> leases.next(session, after);
  }

  @Override
  public void accept(DocumentResult result) throws IOException {
    requireHeld();
    keeping.keep(
        result,
        (session, place) -> {
          if (!jobs.set(session, job, place.document(), holder, result.failure())) {
            throw new StoreException(
                "Cannot keep the result for document ["
                    + result.document().id()
                    + "]: job "
                    + job
                    + " does not run over it, or another process has it");
          }
        });
  }

  @Override
  public Optional<JobWish> wish() {
    return read(session -> jobs.wish(session, job));
  }

  @Override
  public void end(JobEnd end, String message) throws IOException {
    requireHeld();
    database.write(
        "end job " + job + " of",
        Durability.POWER,
        session -> {
          // What others still have, or a dead process had, must not be forgotten.
          if (holder == 0 || end != JobEnd.DONE || !jobs.hasLeft(session, job)) {
            jobs.end(session, job, end, message, Instant.now());
          }
          return job;
        });
    ended = true;
  }

  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (hold) {
      if (ended) {
        hold.forget();
      } else {
        database.write(
            "let go of job " + job + " of",
            Durability.PROCESS,
            session -> {
              jobs.letGo(session, job);
              return job;
            });
      }
    }
  }

  private synchronized void requireHeld() throws StoreException {
    if (closed || ended) {
      throw new StoreException(
          "Cannot go on with job "
              + job
              + " of ["
              + database.place()
              + "]: it has ended or was given up; resume it");
    }
  }

  private <T> T read(Database.Work<T> work) {
    try {
      return database.read("read job " + job + " of", work);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
