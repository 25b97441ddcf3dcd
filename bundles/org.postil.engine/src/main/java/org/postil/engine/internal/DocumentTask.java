package org.postil.engine.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;

/**
 * One document in work. Either its worker finishes it or the watchdog gives it up: whoever claims
 * it first delivers the result.
 */
final class DocumentTask {

  /** An annotator at work since a moment of {@link System#nanoTime()}. */
  record Activity(String annotator, long since) {}

  private final long index;
  private final Document document;
  private final Thread worker = Thread.currentThread();
  private final AtomicBoolean claimed = new AtomicBoolean();
  private volatile @Nullable Activity activity;

  DocumentTask(long index, Document document) {
    this.index = index;
    this.document = document;
  }

  long index() {
    return index;
  }

  Document document() {
    return document;
  }

  Thread worker() {
    return worker;
  }

  void enter(String annotator) {
    activity = new Activity(annotator, System.nanoTime());
  }

  void leave() {
    activity = null;
  }

  @Nullable Activity activity() {
    return activity;
  }

  boolean claim() {
    return claimed.compareAndSet(false, true);
  }
}
