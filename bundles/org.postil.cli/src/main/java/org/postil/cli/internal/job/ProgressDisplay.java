package org.postil.cli.internal.job;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.postil.cli.internal.Terminal;

/**
 * Shows progress while a job runs, on standard error: a bar that is drawn anew on a terminal, a
 * line every few seconds elsewhere.
 */
public final class ProgressDisplay implements AutoCloseable {

  private static final long BAR_MILLIS = 200;
  private static final long LINE_MILLIS = 5000;
  private static final String ERASE = "\r\u001B[K";

  private final Terminal terminal;
  private final Supplier<Snapshot> source;
  private final long started = System.nanoTime();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "postil-progress");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Starts to show.
   *
   * @param terminal where to
   * @param source asked again and again, from another thread
   */
  public ProgressDisplay(Terminal terminal, Supplier<Snapshot> source) {
    this.terminal = terminal;
    this.source = source;
    long period = terminal.errIsTerminal() ? BAR_MILLIS : LINE_MILLIS;
    clock.scheduleAtFixedRate(this::show, period, period, TimeUnit.MILLISECONDS);
  }

  private void show() {
    PrintStream err = terminal.err();
    Snapshot now = source.get();
    if (terminal.errIsTerminal()) {
      err.print(ERASE + ProgressText.bar(now, elapsed(), terminal.width()));
      err.flush();
    } else {
      err.println(ProgressText.words(now, elapsed()));
    }
  }

  /**
   * Time since the start.
   *
   * @return the time
   */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /**
   * Says something beside the bar.
   *
   * @param line what to say
   */
  public void say(String line) {
    terminal.err().println((terminal.errIsTerminal() ? ERASE : "") + line);
  }

  /** Stops, and takes the bar away. */
  @Override
  public void close() {
    clock.shutdown();
    try {
      clock.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (terminal.errIsTerminal()) {
      terminal.err().print(ERASE);
      terminal.err().flush();
    }
  }
}
