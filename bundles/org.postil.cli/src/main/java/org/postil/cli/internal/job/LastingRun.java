package org.postil.cli.internal.job;

import java.io.IOException;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Job;
import org.postil.api.engine.PipelineException;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobTicket;
import org.postil.api.store.JobWish;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.output.FailureLog;

/**
 * Runs a job that is written down in a corpus. A run that is stopped, or breaks off, leaves the job
 * to be resumed; only one that somebody cancels has ended.
 */
public final class LastingRun {

  private final Engine engine;
  private final WorkingCorpus corpus;
  private final Terminal terminal;
  private final FailureLog failures = new FailureLog(null);

  /**
   * Takes what is needed.
   *
   * @param engine runs pipelines
   * @param corpus holds the job
   * @param terminal where progress and figures go
   */
  public LastingRun(Engine engine, WorkingCorpus corpus, Terminal terminal) {
    this.engine = engine;
    this.corpus = corpus;
    this.terminal = terminal;
  }

  /**
   * Opens a job of the corpus.
   *
   * @param <T> type of the ticket
   */
  @FunctionalInterface
  public interface Opening<T> {
    /**
     * Opens it.
     *
     * @return its ticket
     * @throws IOException if it cannot be opened; the message says why
     */
    T open() throws IOException;
  }

  /**
   * Runs what is left of a job, and says how it went.
   *
   * @param opening starts, resumes or reopens the job
   * @return the exit code
   * @throws CommandFailure if the job cannot be run or breaks off
   */
  public int run(Opening<JobTicket> opening) {
    JobTicket ticket;
    try {
      ticket = opening.open();
    } catch (IOException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
    try (ticket) {
      return run(ticket);
    } catch (PipelineException e) {
      throw CommandFailure.usage(
          e.getMessage() + hint(ticket.job().number(), "; then go on with: "));
    } catch (IOException e) {
      throw CommandFailure.internal(String.valueOf(e.getMessage()), e);
    }
  }

  @SuppressWarnings("try") // The watch acts by itself.
  private int run(JobTicket ticket) throws PipelineException, IOException {
    JobRecord job = ticket.job();
    long left = job.documents() - job.done();
    Job running =
        engine.start(
            job.pipeline(),
            ticket.documents(),
            corpus,
            result -> keep(ticket, result),
            job.options());
    JobWatch watch =
        new JobWatch(
            terminal, running, now -> left == 0 ? -1 : Math.min(1, (double) now.done() / left));
    JobWatch.Outcome outcome;
    try (WishWatch wishes = new WishWatch(ticket, running)) {
      outcome = watch.await(() -> {});
    } catch (CommandFailure e) {
      terminal.err().println("What was kept is safe." + hint(job.number(), " Go on with: "));
      throw e;
    }
    return conclude(ticket, outcome);
  }

  private int conclude(JobTicket ticket, JobWatch.Outcome outcome) throws IOException {
    long number = ticket.job().number();
    boolean cancelled = ticket.wish().filter(JobWish.CANCEL::equals).isPresent();
    if (cancelled) {
      ticket.end(JobEnd.CANCELLED, "cancelled by somebody while it ran");
    } else if (!outcome.interrupted()) {
      ticket.end(JobEnd.DONE, "");
    }
    int code =
        new Conclusion(terminal.out(), outcome, failures)
            .print("kept in corpus [" + corpus.name() + "]");
    if (code == ExitCode.INTERRUPTED) {
      terminal
          .out()
          .println(
              cancelled
                  ? "Job " + number + " was cancelled."
                  : hint(number, "Go on with: ").strip());
    } else if (ticket.job().end().isEmpty()) {
      terminal
          .out()
          .println(
              "Others have the rest of job "
                  + number
                  + ". Should they stop before its end:"
                  + hint(number, " "));
    }
    return code;
  }

  private String hint(long job, String before) {
    return before + "postil resume " + job + " --corpus " + corpus.name();
  }

  private void keep(JobTicket ticket, DocumentResult result) throws IOException {
    ticket.accept(result);
    if (result.failed().isPresent()) {
      failures.add(result.document().id(), result.failed().get());
    }
  }
}
