package org.postil.training.minilm.entities;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.postil.annotator.entities.minilm.internal.window.Windows;
import org.postil.entities.lexicon.Lexica;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.training.minilm.data.NamedText;
import org.postil.training.minilm.data.NamedTextReader;
import org.postil.training.minilm.data.SentenceCutter;
import org.postil.training.minilm.network.MiniLm;
import org.postil.training.minilm.network.Parameters;
import org.postil.training.minilm.network.Schedule;

/**
 * Learns the weights of the accurate entity annotator. Arguments: the folder that holds {@code
 * entities-gold} and {@code entities-silver}, the file of weights to write, the number of steps. A
 * training that was cut short goes on from the file.
 */
public final class TrainEntityNet {

  private static final int THREADS = 2;
  private static final long SEED = 1;
  private static final int SAVED_EVERY = 100;
  private static final Schedule FULL = new Schedule(1.5e-4f, 80, 0);

  private final NDManager manager;
  private final Parameters parameters;
  private final EntityNet net;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final PieceEmbeddings embeddings = PieceEmbeddings.shared();

  private TrainEntityNet(NDManager manager) throws IOException {
    this.manager = manager;
    parameters = new Parameters(manager);
    net = new EntityNet(MiniLm.load().layers(), parameters, SEED);
  }

  /** Trains; see the class. */
  public static void main(String[] arguments) throws IOException {
    Path weights = Path.of(arguments[1]);
    Engine.getInstance().setRandomSeed((int) SEED);
    try (NDManager manager = NDManager.newBaseManager()) {
      TrainEntityNet training = new TrainEntityNet(manager);
      try {
        training.train(windows(Path.of(arguments[0])), weights, Integer.parseInt(arguments[2]));
      } finally {
        training.threads.shutdown();
      }
    }
  }

  /** All texts but those that scores are measured on; see {@link HeldOut}. */
  private static List<TaggedWindow> windows(Path data) throws IOException {
    List<NamedText> texts =
        new NamedTextReader()
            .folders(data.resolve("entities-gold"), data.resolve("entities-silver"));
    TaggedWindows maker =
        new TaggedWindows(
            new SentenceCutter(), new Windows(PieceEmbeddings.shared().pieces(), Lexica.load()));
    List<TaggedWindow> windows = new ArrayList<>();
    texts.stream().filter(t -> !HeldOut.contains(t)).forEach(t -> windows.addAll(maker.of(t)));
    return windows;
  }

  private void train(List<TaggedWindow> windows, Path file, int steps) throws IOException {
    System.out.println(windows.size() + " windows");
    Schedule schedule = new Schedule(FULL.peak(), FULL.warmUp(), steps);
    Random random = new Random(SEED);
    Deque<List<TaggedWindow>> batches = new ArrayDeque<>();
    int done = Files.exists(file) ? parameters.load(file) : 0;
    double loss = 0;
    for (int step = 0; step < steps; step++) {
      if (batches.isEmpty()) {
        batches.addAll(Batches.shuffled(windows, random));
      }
      List<TaggedWindow> batch = batches.remove();
      if (step < done) {
        continue;
      }
      loss += learn(batch, schedule.rate(step));
      if ((step + 1) % 10 == 0) {
        report(step + 1, steps, loss / 10);
        loss = 0;
      }
      if ((step + 1) % SAVED_EVERY == 0) {
        parameters.save(file, true);
      }
    }
    parameters.save(file, false);
  }

  /** Learns from a batch, each thread from a part of it: gradients add up in the weights. */
  private double learn(List<TaggedWindow> batch, float rate) {
    double words = words(batch);
    try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
      List<Future<Double>> losses = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        List<TaggedWindow> part = part(batch, t);
        if (!part.isEmpty()) {
          double share = words(part) / words;
          losses.add(threads.submit(() -> backward(part, share, gradients)));
        }
      }
      double loss = 0;
      for (Future<Double> each : losses) {
        loss += each.get();
      }
      parameters.step(rate);
      return loss;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("Cannot learn from a batch", e);
    }
  }

  private double backward(List<TaggedWindow> part, double share, GradientCollector gradients) {
    JniUtils.setGradMode(true);
    JniUtils.setGraphExecutorOptimize(false);
    try (NDManager arrays = manager.newSubManager()) {
      NDArray loss = net.loss(Batch.of(part, embeddings, arrays)).mul((float) share);
      gradients.backward(loss);
      return loss.getFloat();
    }
  }

  private static List<TaggedWindow> part(List<TaggedWindow> batch, int number) {
    return IntStream.range(0, batch.size())
        .filter(i -> i % THREADS == number)
        .mapToObj(batch::get)
        .toList();
  }

  private static double words(List<TaggedWindow> windows) {
    return windows.stream().mapToDouble(w -> w.tags().length * w.weight()).sum();
  }

  private static void report(int step, int steps, double loss) {
    System.out.printf(Locale.ROOT, "step %d of %d: loss %.4f%n", step, steps, loss);
  }
}
