package org.postil.engine.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.uima.resource.ResourceInitializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An immutable snapshot of a pipeline's annotators with the engines made for it. Each document
 * leases the generation; once retired it takes no more leases and is closed when the last one is
 * given back. Safe for use by many threads.
 */
final class Generation {

  private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

  private final Plan plan;
  private final EngineFactory factory;
  private final Deque<EngineSet> idle = new ArrayDeque<>();
  private int leases;
  private boolean retired;

  /** Makes a generation with one engine set, so that a broken annotator shows at once. */
  Generation(Plan plan) throws ResourceInitializationException {
    this.plan = plan;
    this.factory = new EngineFactory(plan);
    idle.add(new EngineSet(plan, factory));
  }

  Plan plan() {
    return plan;
  }

  /** An engine set for one document, empty if the generation is retired. */
  Optional<EngineSet> lease() throws ResourceInitializationException {
    synchronized (this) {
      if (retired) {
        return Optional.empty();
      }
      leases++;
      EngineSet set = idle.poll();
      if (set != null) {
        return Optional.of(set);
      }
    }
    try {
      return Optional.of(new EngineSet(plan, factory));
    } catch (ResourceInitializationException | RuntimeException | Error e) {
      release(null);
      throw e;
    }
  }

  /** Gives a lease back. A set that is not sound, or none, is not used again. */
  void release(@org.jspecify.annotations.Nullable EngineSet set) {
    boolean close = false;
    synchronized (this) {
      leases--;
      if (set != null && set.isSound()) {
        idle.push(set);
      }
      close = retired && leases == 0;
      notifyAll();
    }
    if (close) {
      close();
    }
  }

  /** Takes no more leases; closes as soon as none is out. */
  void retire() {
    boolean close;
    synchronized (this) {
      close = !retired && leases == 0;
      retired = true;
    }
    if (close) {
      close();
    }
  }

  /** Waits until no lease is out. Returns false when the time is over. */
  synchronized boolean awaitDrained(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (leases > 0) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  private void close() {
    try {
      idle.forEach(EngineSet::close);
      factory.close();
    } catch (RuntimeException e) {
      LOG.warn("An annotator failed while it was closed", e);
    }
    idle.clear();
  }
}
