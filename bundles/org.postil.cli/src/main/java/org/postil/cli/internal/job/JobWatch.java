package org.postil.cli.internal.job;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import org.postil.api.engine.Job;
import org.postil.api.engine.JobProgress;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.input.Reasons;

/**
 * Waits for a job and shows its progress. When this thread is interrupted (Ctrl-C), the job takes
 * no more documents and those in work are finished.
 */
public final class JobWatch {

  /**
   * How a job ended.
   *
   * @param progress its last progress
   * @param interrupted whether somebody stopped it, here or from the shell
   * @param elapsed how long it took
   */
  public record Outcome(JobProgress progress, boolean interrupted, Duration elapsed) {}

  private final Terminal terminal;
  private final Job job;
  private final ToDoubleFunction<JobProgress> fraction;

  /**
   * Watches a job.
   *
   * @param terminal where progress is shown
   * @param job the running job
   * @param fraction estimates the part of the work that is done; negative if unknown
   */
  public JobWatch(Terminal terminal, Job job, ToDoubleFunction<JobProgress> fraction) {
    this.terminal = terminal;
    this.job = job;
    this.fraction = fraction;
  }

  /**
   * Waits for the end.
   *
   * @param stopInput called when the job must end early, so that nothing waits for documents
   * @return how it ended
   * @throws CommandFailure if the job broke
   */
  @SuppressWarnings("try") // The service is there for others.
  public Outcome await(Runnable stopInput) {
    boolean interrupted = false;
    try (JobService service = new JobService(job);
        ProgressDisplay display = new ProgressDisplay(terminal, this::snapshot)) {
      while (true) {
        try {
          JobProgress last = job.await();
          boolean stopped = interrupted || last.state() == JobProgress.State.CANCELLED;
          return new Outcome(last, stopped, display.elapsed());
        } catch (InterruptedException e) {
          interrupted = true;
          job.cancel();
          stopInput.run();
          display.say("Stopping: the documents in work are being finished.");
        }
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw CommandFailure.internal("The job broke off: " + Reasons.of(cause), cause);
    }
  }

  private Snapshot snapshot() {
    JobProgress now = job.progress();
    String state =
        switch (now.state()) {
          case PAUSED, WAITING -> now.state().name().toLowerCase(Locale.ROOT);
          default -> "";
        };
    return new Snapshot(now.done(), now.failed(), fraction.applyAsDouble(now), state);
  }
}
