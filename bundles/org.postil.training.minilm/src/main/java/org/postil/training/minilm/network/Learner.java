package org.postil.training.minilm.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Learns from batches in parts. Parts that are done at once add up their gradients, and draw their
 * dropout, in any order, so that two trainings differ in the last digits; done one after the other
 * ({@code -Dpostil.threads=1}, the default) they give the same bytes again.
 *
 * @param <E> an example
 */
public final class Learner<E> implements AutoCloseable {

  /** The loss of some examples, a mean by weight. */
  @FunctionalInterface
  public interface Loss<E> {
    NDArray of(List<E> examples, NDManager arrays);
  }

  private static final int PARTS = 2;
  private static final int THREADS = Integer.getInteger("postil.threads", 1);

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final NDManager manager;
  private final Parameters parameters;
  private final ToDoubleFunction<E> weight;
  private final Loss<E> loss;

  /** A learner of weights. */
  public Learner(
      NDManager manager, Parameters parameters, ToDoubleFunction<E> weight, Loss<E> loss) {
    this.manager = manager;
    this.parameters = parameters;
    this.weight = weight;
    this.loss = loss;
  }

  /** Goes one step; answers the loss before it. */
  public double learn(List<E> batch, float rate) {
    double whole = weight(batch);
    try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
      List<Future<Double>> losses = new ArrayList<>();
      for (int t = 0; t < PARTS; t++) {
        List<E> part = part(batch, t);
        if (!part.isEmpty()) {
          double share = weight(part) / whole;
          losses.add(threads.submit(() -> backward(part, share, gradients)));
        }
      }
      double sum = 0;
      for (Future<Double> each : losses) {
        sum += each.get();
      }
      parameters.step(rate);
      return sum;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("Cannot learn from a batch", e);
    }
  }

  private double backward(List<E> part, double share, GradientCollector gradients) {
    JniUtils.setGradMode(true);
    JniUtils.setGraphExecutorOptimize(false);
    try (NDManager arrays = manager.newSubManager()) {
      NDArray scaled = loss.of(part, arrays).mul((float) share);
      gradients.backward(scaled);
      return scaled.getFloat();
    }
  }

  private List<E> part(List<E> batch, int number) {
    return IntStream.range(0, batch.size())
        .filter(i -> i % PARTS == number)
        .mapToObj(batch::get)
        .toList();
  }

  private double weight(List<E> examples) {
    return examples.stream().mapToDouble(weight).sum();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
