package org.postil.engine.internal;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generations of one pipeline in one job. A swap builds the next generation beside the current
 * one, which goes on working; only when an annotator leaves do documents wait for the next.
 */
final class Generations {

  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  /** How long documents wait for an annotator that left: an update takes it away for a moment. */
  private static final long GRACE_MILLIS = 5_000;

  private final Pipeline pipeline;
  private final Supplier<Contributions> installed;
  private final boolean waitForAnnotators;
  private @Nullable Generation current;
  private String problem = "";
  private long problemSince;
  private boolean closed;

  Generations(Pipeline pipeline, Supplier<Contributions> installed, boolean waitForAnnotators)
      throws PipelineException {
    this.pipeline = pipeline;
    this.installed = installed;
    this.waitForAnnotators = waitForAnnotators;
    this.current = build(new Planner(installed.get()).plan(pipeline));
  }

  /** A document's hold on a generation. */
  record Lease(Generation generation, EngineSet engines) {
    void release() {
      generation.release(engines);
    }

    /** Gives the lease back without the engines, which a lost thread may still use. */
    void abandon() {
      generation.release(null);
    }
  }

  /**
   * Leases the current generation, waiting for an annotator that left.
   *
   * @param cancelled asked while waiting
   * @return empty if cancelled
   */
  Optional<Lease> lease(BooleanSupplier cancelled) throws PipelineException, InterruptedException {
    Optional<Generation> generation = awaitCurrent(cancelled);
    while (generation.isPresent()) {
      try {
        Optional<EngineSet> engines = generation.get().lease();
        if (engines.isPresent()) {
          return Optional.of(new Lease(generation.get(), engines.get()));
        }
      } catch (ResourceInitializationException e) {
        throw cannotStart(e);
      }
      // It was retired just now: there is another one or will be.
      generation = awaitCurrent(cancelled);
    }
    return Optional.empty();
  }

  private synchronized Optional<Generation> awaitCurrent(BooleanSupplier cancelled)
      throws PipelineException, InterruptedException {
    while (current == null && !cancelled.getAsBoolean()) {
      boolean overdue = System.nanoTime() - problemSince > GRACE_MILLIS * 1_000_000;
      if (closed || (overdue && !waitForAnnotators)) {
        throw new PipelineException(problem);
      }
      wait(100);
    }
    return Optional.ofNullable(current);
  }

  /** Whether documents wait for an annotator. */
  synchronized boolean isWaiting() {
    return current == null && !closed;
  }

  /** Stops using a contribution that is leaving, and waits until no document is in its hands. */
  void leave(Contribution leaving, long millis) {
    Generation generation;
    synchronized (this) {
      generation = current;
      if (generation == null || !generation.plan().uses(leaving)) {
        return;
      }
      current = null;
      problem = "Annotator [" + leaving.name() + "] was uninstalled while the job ran";
      problemSince = System.nanoTime();
    }
    generation.retire();
    try {
      if (!generation.awaitDrained(millis)) {
        LOG.warn("A document is still in the hands of [{}], which is leaving", leaving.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Builds the next generation if what is installed calls for one. Called by one thread. */
  void refresh() {
    Generation before;
    synchronized (this) {
      before = current;
      if (closed) {
        return;
      }
    }
    try {
      Plan plan = new Planner(installed.get()).plan(pipeline);
      if (before == null || !plan.sameAs(before.plan())) {
        swap(build(plan), before);
      }
    } catch (PipelineException e) {
      synchronized (this) {
        if (current != null) {
          problemSince = System.nanoTime();
        }
        current = null;
        problem = String.valueOf(e.getMessage());
      }
      if (before != null) {
        before.retire();
      }
    }
  }

  private void swap(Generation next, @Nullable Generation before) {
    boolean late;
    synchronized (this) {
      // While it was built one of its annotators may have left; another refresh is on its way then.
      late = closed || !installed.get().haveAll(next.plan());
      if (!late) {
        current = next;
        problem = "";
        notifyAll();
      }
    }
    if (late) {
      next.retire();
    } else if (before != null) {
      before.retire();
    }
  }

  void close() {
    Generation last;
    synchronized (this) {
      closed = true;
      problem = "The job has ended";
      last = current;
      current = null;
      notifyAll();
    }
    if (last != null) {
      last.retire();
    }
  }

  private Generation build(Plan plan) throws PipelineException {
    try {
      return new Generation(plan);
    } catch (ResourceInitializationException | RuntimeException | LinkageError e) {
      throw cannotStart(e);
    }
  }

  private PipelineException cannotStart(Throwable e) {
    if (e instanceof AnnotatorStartException start) {
      return start.in(pipeline);
    }
    Throwable root = Failures.root(e);
    return new PipelineException(
        "Cannot start the annotators of pipeline ["
            + pipeline.name()
            + "]: "
            + Failures.reason(root),
        root);
  }
}
