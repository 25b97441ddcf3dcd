package org.postil.engine.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.api.engine.RunOptions;

/** Gives up documents whose annotator takes longer than the limit. One thread for each job. */
final class Watchdog {

  /** What happens to a document that is given up. */
  @FunctionalInterface
  interface GiveUp {
    void giveUp(DocumentTask task, Generations.Lease lease, String annotator);
  }

  private final Map<DocumentTask, Generations.Lease> watched = new ConcurrentHashMap<>();
  private final RunOptions options;
  private final GiveUp action;
  private final Thread thread = new Thread(this::watch, "postil-watchdog");

  Watchdog(RunOptions options, GiveUp action) {
    this.options = options;
    this.action = action;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  void watch(DocumentTask task, Generations.Lease lease) {
    watched.put(task, lease);
  }

  void forget(DocumentTask task) {
    watched.remove(task);
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(RunningJob.patience(options.timeLimit()).toMillis());
        watched.forEach(this::check);
      }
    } catch (InterruptedException e) {
      watched.clear();
    }
  }

  private Duration limit(DocumentTask task) {
    return options.timeLimit(task.document().text().length());
  }

  private void check(DocumentTask task, Generations.Lease lease) {
    DocumentTask.Activity activity = task.activity();
    if (activity != null
        && System.nanoTime() - activity.since() > limit(task).toNanos()
        && task.claim()) {
      watched.remove(task);
      action.giveUp(task, lease, activity.annotator());
    }
  }
}
