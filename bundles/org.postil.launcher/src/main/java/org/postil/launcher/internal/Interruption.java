package org.postil.launcher.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C (and any other orderly end of the process) into an interrupt of the thread that runs
 * the command, and holds the process until that thread has finished what it has in work.
 */
final class Interruption extends Thread {

  private final Thread command;
  private final Duration patience;
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean begun;

  Interruption(Thread command, Duration patience) {
    super("postil-interruption");
    this.command = command;
    this.patience = patience;
  }

  /** The command has finished; nothing needs to be waited for. */
  void commandFinished() {
    finished.countDown();
  }

  /** Whether a signal ended the command, so that the process is about to end as the signal says. */
  boolean begun() {
    return begun;
  }

  @Override
  public void run() {
    if (finished.getCount() == 0) {
      return;
    }
    begun = true;
    command.interrupt();
    try {
      if (!finished.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        System.err.println(
            "postil: gave up waiting for the documents in work after "
                + patience.toSeconds()
                + " s; results that were not finished are lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
