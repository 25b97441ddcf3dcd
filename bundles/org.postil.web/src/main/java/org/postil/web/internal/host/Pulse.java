package org.postil.web.internal.host;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beats four times a second, so that what changes often is told now and then. */
@Component(service = Pulse.class)
public final class Pulse {

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final long MILLIS = 250;

  private final Set<Runnable> beats = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "postil-pulse");
            thread.setDaemon(true);
            return thread;
          });

  /** Starts to beat. */
  public Pulse() {
    executor.scheduleWithFixedDelay(this::beat, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Adds work for each beat.
   *
   * @param work short work
   */
  public void add(Runnable work) {
    beats.add(work);
  }

  /**
   * Removes work.
   *
   * @param work what was added
   */
  public void remove(Runnable work) {
    beats.remove(work);
  }

  private void beat() {
    for (Runnable work : beats) {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.warn("A regular task failed", e);
      }
    }
  }

  /** Stops to beat. */
  @Deactivate
  public void close() {
    executor.shutdownNow();
  }
}
