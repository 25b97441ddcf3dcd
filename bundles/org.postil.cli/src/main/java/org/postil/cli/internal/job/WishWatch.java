package org.postil.cli.internal.job;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postil.api.engine.Job;
import org.postil.api.store.JobTicket;
import org.postil.api.store.JobWish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does to a running job what other processes ask of it. */
final class WishWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WishWatch.class);
  private static final long PERIOD_MILLIS = 500;

  private final JobTicket ticket;
  private final Job job;
  private Optional<JobWish> granted = Optional.empty();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "postil-wishes");
            thread.setDaemon(true);
            return thread;
          });

  /** Starts to look for wishes. */
  WishWatch(JobTicket ticket, Job job) {
    this.ticket = ticket;
    this.job = job;
    clock.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      Optional<JobWish> wish = ticket.wish();
      if (!wish.equals(granted)) {
        granted = wish;
        wish.ifPresent(this::grant);
      }
    } catch (RuntimeException e) {
      // The job goes on: whoever asked sees that nothing happened, and asks again.
      LOG.warn("Cannot see what is asked of a job", e);
    }
  }

  private void grant(JobWish wish) {
    switch (wish) {
      case PAUSE -> job.pause();
      case CONTINUE -> job.resume();
      case CANCEL -> job.cancel();
      default -> throw new IllegalStateException("Cannot grant [" + wish + "]");
    }
  }

  /** Stops looking; returns once no look is under way. */
  @Override
  public void close() {
    clock.shutdown();
    boolean interrupted = false;
    try {
      clock.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
