package org.postil.web.internal.fake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.store.FailureGroup;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobLog;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.api.store.JobWish;

/** Jobs in memory. */
final class MemoryJobLog implements JobLog {

  private final MemoryCorpus corpus;
  private final List<Ticket> tickets = new ArrayList<>();

  MemoryJobLog(MemoryCorpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public JobTicket start(JobRequest request) {
    Ticket ticket = new Ticket(tickets.size() + 1L, request);
    tickets.add(0, ticket);
    return ticket;
  }

  @Override
  public JobTicket resume(long job) throws IOException {
    throw new IOException("Cannot resume job " + job + ": this log forgets");
  }

  @Override
  public JobTicket retry(long job) throws IOException {
    throw new IOException("Cannot retry job " + job + ": this log forgets");
  }

  @Override
  public List<JobRecord> jobs() {
    return tickets.stream().map(Ticket::job).toList();
  }

  @Override
  public Optional<JobRecord> job(long job) {
    return jobs().stream().filter(each -> each.number() == job).findFirst();
  }

  @Override
  public List<FailureGroup> failures(long job) {
    return List.of();
  }

  @Override
  public void ask(long job, JobWish wish) {
    // Nobody listens.
  }

  private final class Ticket implements JobTicket {
    private final long number;
    private final JobRequest request;
    private final List<Document> documents = new ArrayList<>();
    private JobRecord.State state = JobRecord.State.RUNNING;
    private String message = "";
    private long done;
    private long failed;

    Ticket(long number, JobRequest request) {
      this.number = number;
      this.request = request;
      corpus
          .documents()
          .forEachRemaining(
              document -> {
                if (!(request.scope() instanceof JobScope.Listed listed)
                    || listed.ids().contains(document.id())) {
                  documents.add(document);
                }
              });
    }

    @Override
    public synchronized JobRecord job() {
      return new JobRecord(
          number,
          state,
          request.pipeline(),
          request.options(),
          documents.size(),
          done,
          failed,
          Instant.EPOCH,
          state == JobRecord.State.RUNNING ? null : Instant.EPOCH,
          "",
          message);
    }

    @Override
    public Iterator<Document> documents() {
      return documents.iterator();
    }

    @Override
    public synchronized void accept(DocumentResult result) {
      corpus.commit(result);
      done++;
      failed += result.failed().isPresent() ? 1 : 0;
    }

    @Override
    public Optional<JobWish> wish() {
      return Optional.empty();
    }

    @Override
    public synchronized void end(JobEnd end, String why) {
      state = JobRecord.State.valueOf(end.name());
      message = why;
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
