package org.postil.launcher.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InterruptionTest {

  @Test
  void theCommandIsInterruptedAndWaitedFor() throws InterruptedException {
    AtomicBoolean drained = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    Interruption[] interruption = new Interruption[1];
    Thread command =
        new Thread(
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                drained.set(true);
              }
              interruption[0].commandFinished();
            });
    interruption[0] = new Interruption(command, Duration.ofMinutes(1));
    command.start();
    begun.await();
    interruption[0].run();
    assertTrue(drained.get());
    command.join();
  }

  @Test
  void aCommandThatHasFinishedIsLeftAlone() {
    Interruption interruption = new Interruption(Thread.currentThread(), Duration.ofMinutes(1));
    interruption.commandFinished();
    interruption.run();
    assertFalse(Thread.interrupted());
  }

  @Test
  void patienceHasAnEnd() throws InterruptedException {
    Thread stubborn = new Thread(() -> {});
    stubborn.start();
    stubborn.join();
    new Interruption(stubborn, Duration.ofMillis(1)).run();
  }
}
