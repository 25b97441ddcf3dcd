package org.postil.training.minilm.stance;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.postil.annotator.stance.minilm.internal.AccurateModel;
import org.postil.annotator.stance.minilm.internal.SentenceEncoder;
import org.postil.onnx.OnnxModel;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.stance.internal.training.Evaluation;
import org.postil.stance.internal.training.Example;
import org.postil.stance.internal.training.ExampleReader;
import org.postil.stance.internal.training.ModelFile;
import org.postil.stance.model.Network;
import org.postil.training.minilm.network.EncoderGraph;
import org.postil.training.minilm.network.ExportCheck;
import org.postil.training.minilm.network.Learner;
import org.postil.training.minilm.network.MiniLm;
import org.postil.training.minilm.network.Parameters;
import org.postil.training.minilm.network.Schedule;

/**
 * Makes the model of the accurate stance annotator. Arguments: the data folder and the folder to
 * write to. MiniLM and what is on top learn from NewsMTSC's training file; how much the lexicon
 * counts, and the temperature, come from rw-dev; mt-dev is only measured on.
 */
public final class TrainStanceNet {

  private static final long SEED = 1;
  private static final int PASSES = Integer.getInteger("postil.passes", 3);
  private static final int BATCH = 32;
  private static final float PEAK = 7e-5f;
  private static final float[] SHARES = {0, 0.25f, 0.5f, 0.75f, 1};

  private final Path data;
  private final Path folder;

  private TrainStanceNet(Path data, Path folder) {
    this.data = data;
    this.folder = folder;
  }

  /** Trains; see the class. */
  public static void main(String[] arguments) throws Exception {
    new TrainStanceNet(Path.of(arguments[0]), Path.of(arguments[1])).train();
  }

  private void train() throws Exception {
    Engine.getInstance().setRandomSeed((int) SEED);
    try (NDManager manager = NDManager.newBaseManager()) {
      Parameters parameters = new Parameters(manager);
      StanceNet net = new StanceNet(MiniLm.load().layers(), parameters, SEED);
      PieceEmbeddings embeddings = PieceEmbeddings.shared();
      try (var learner =
          new Learner<TargetWindow>(
              manager,
              parameters,
              window -> 1,
              (windows, arrays) -> net.loss(StanceBatch.of(windows, embeddings, arrays)))) {
        learn(windows(embeddings), learner);
      }
      System.out.println("difference " + ExportCheck.compare(net.encoder(), parameters));
      byte[] file = new EncoderGraph(parameters::matrix, true).encoder();
      Files.write(folder.resolve(AccurateModel.LAYERS), file);
      choose(new SentenceEncoder(embeddings, OnnxModel.of(file)), net.top());
    }
  }

  private List<TargetWindow> windows(PieceEmbeddings embeddings) throws Exception {
    List<TargetWindow> windows = new ArrayList<>();
    for (Example example : examples("train")) {
      TargetWindow.of(example, embeddings).ifPresent(windows::add);
    }
    return windows;
  }

  private static void learn(List<TargetWindow> windows, Learner<TargetWindow> learner) {
    Random random = new Random(SEED);
    int steps = PASSES * ((windows.size() + BATCH - 1) / BATCH);
    Schedule schedule = new Schedule(PEAK, steps / 12, steps);
    int step = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      Collections.shuffle(windows, random);
      double loss = 0;
      for (int from = 0; from < windows.size(); from += BATCH) {
        List<TargetWindow> batch = windows.subList(from, Math.min(windows.size(), from + BATCH));
        loss += learner.learn(batch, schedule.rate(step++)) * batch.size();
        if (step % 20 == 0) {
          System.out.printf(
              Locale.ROOT, "step %d of %d: loss %.4f%n", step, steps, loss / (from + batch.size()));
        }
      }
    }
  }

  private List<Example> examples(String part) throws Exception {
    return new ExampleReader().read(data.resolve("sentiment/newsmtsc-" + part + ".jsonl"));
  }

  private void choose(SentenceEncoder encoder, Network network) throws Exception {
    EncodedExamples chosenOn = EncodedExamples.of(examples("rw-dev"), encoder);
    EncodedExamples measuredOn = EncodedExamples.of(examples("mt-dev"), encoder);
    float share = 0;
    double best = 0;
    for (float each : SHARES) {
      double macroF1 = evaluate(chosenOn, network, each).macroF1();
      double other = evaluate(measuredOn, network, each).macroF1();
      System.out.println("share " + each + ": rw-dev " + macroF1 + ", mt-dev " + other);
      share = macroF1 > best ? each : share;
      best = Math.max(best, macroF1);
    }
    float temperature = (float) evaluate(chosenOn, network, share).temperature();
    System.out.println("rw-dev: " + evaluate(chosenOn, network, share).figures(temperature));
    System.out.println("mt-dev: " + evaluate(measuredOn, network, share).figures(temperature));
    write(network, share, temperature);
  }

  private static Evaluation evaluate(EncodedExamples examples, Network network, float share) {
    return new Evaluation(examples.scores(network, share), examples.examples());
  }

  private void write(Network network, float share, float temperature) throws IOException {
    Path file = folder.resolve(AccurateModel.NETWORK);
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      ModelFile.network(out, network);
      out.writeFloat(share);
      out.writeFloat(temperature);
    }
  }
}
