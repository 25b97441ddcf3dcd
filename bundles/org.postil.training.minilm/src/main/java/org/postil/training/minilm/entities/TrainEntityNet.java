package org.postil.training.minilm.entities;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.uima.UIMAException;
import org.postil.annotator.entities.internal.training.TrainingDocument;
import org.postil.annotator.entities.internal.training.TrainingDocuments;
import org.postil.annotator.entities.minilm.internal.window.Windows;
import org.postil.entities.lexicon.Lexica;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.training.minilm.network.Learner;
import org.postil.training.minilm.network.MiniLm;
import org.postil.training.minilm.network.Parameters;
import org.postil.training.minilm.network.Schedule;

/**
 * Learns the weights of the accurate entity annotator from all documents that have nothing to do
 * with the held-out tests, so that what is shipped can be scored on them. Arguments: the data
 * folder; the file of weights to write; the number of steps; the number of trainings, which see the
 * same texts in other orders and whose mean is taken. Each has a file beside that of the weights;
 * one that was cut short goes on from there.
 */
public final class TrainEntityNet {

  /** Of the scores on top before learning: weights of one start can be averaged. */
  private static final long START = 1;

  private static final int SAVED_EVERY = 100;
  private static final Schedule FULL = new Schedule(1.5e-4f, 80, 0);

  private final Parameters parameters;
  private final Learner<TaggedWindow> learner;

  private TrainEntityNet(NDManager manager) throws IOException {
    parameters = new Parameters(manager);
    EntityNet net = new EntityNet(MiniLm.load().layers(), parameters, START);
    PieceEmbeddings embeddings = PieceEmbeddings.shared();
    learner =
        new Learner<>(
            manager,
            parameters,
            window -> window.tags().length * window.weight(),
            (windows, arrays) -> net.loss(Batch.of(windows, embeddings, arrays)));
  }

  /** Trains; see the class. */
  public static void main(String[] arguments) throws IOException, UIMAException {
    Path weights = Path.of(arguments[1]);
    Files.createDirectories(weights.toAbsolutePath().getParent());
    List<TaggedWindow> windows = windows(Path.of(arguments[0]));
    List<Path> files = new ArrayList<>();
    for (int seed = 1; seed <= Integer.parseInt(arguments[3]); seed++) {
      Path file = weights.resolveSibling(weights.getFileName() + "." + seed);
      Engine.getInstance().setRandomSeed(seed);
      try (NDManager manager = NDManager.newBaseManager()) {
        TrainEntityNet training = new TrainEntityNet(manager);
        try {
          training.train(windows, file, Integer.parseInt(arguments[2]), seed);
        } finally {
          training.learner.close();
        }
      }
      files.add(file);
    }
    Parameters.average(files, weights);
  }

  private static List<TaggedWindow> windows(Path data) throws IOException, UIMAException {
    Lexica lexica = Lexica.load();
    TrainingDocuments documents = new TrainingDocuments();
    TaggedWindows maker = new TaggedWindows(new Windows(PieceEmbeddings.shared().pieces(), lexica));
    List<TaggedWindow> windows = new ArrayList<>();
    for (TrainingDocument document : documents.withoutTests(data)) {
      windows.addAll(maker.of(document));
    }
    return windows;
  }

  private void train(List<TaggedWindow> windows, Path file, int steps, long seed)
      throws IOException {
    System.out.println(windows.size() + " windows");
    Schedule schedule = new Schedule(FULL.peak(), FULL.warmUp(), steps);
    Random random = new Random(seed);
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
      loss += learner.learn(new Noise(seed + step).on(batch), schedule.rate(step));
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

  private static void report(int step, int steps, double loss) {
    System.out.printf(Locale.ROOT, "step %d of %d: loss %.4f%n", step, steps, loss);
  }
}
