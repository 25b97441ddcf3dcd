package org.postil.training.minilm.stance;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postil.annotator.stance.minilm.internal.AccurateModel;
import org.postil.annotator.stance.minilm.internal.SentenceEncoder;
import org.postil.onnx.OnnxModel;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.stance.internal.training.Evaluation;
import org.postil.stance.internal.training.ExampleReader;
import org.postil.stance.internal.training.ModelFile;
import org.postil.stance.internal.training.NetworkTrainer;
import org.postil.stance.internal.training.Networks;
import org.postil.stance.internal.training.TrainingSet;
import org.postil.stance.model.Network;
import org.postil.training.minilm.network.EncoderGraph;
import org.postil.training.minilm.network.MiniLm;
import org.postil.training.minilm.onnx.Matrix;

/**
 * Makes the model of the accurate stance annotator: the same data give the same bytes. Arguments:
 * the data folder and the folder to write to. The network learns from NewsMTSC's training file; how
 * much the lexicon counts, and the temperature, come from rw-dev; mt-dev is only measured on.
 */
public final class TrainStanceNet {

  private static final long[] SEEDS = {21, 22, 23};
  private static final float[] SHARES = {0, 0.25f, 0.5f, 0.75f, 1};

  private final Path data;
  private final Path folder;
  private final SentenceEncoder encoder;

  private TrainStanceNet(Path data, Path folder) throws IOException {
    this.data = data;
    this.folder = folder;
    Map<String, Matrix> layers = MiniLm.load().layers();
    byte[] file = new EncoderGraph(layers::get, true).encoder();
    Files.write(folder.resolve(AccurateModel.LAYERS), file);
    encoder = new SentenceEncoder(PieceEmbeddings.shared(), OnnxModel.of(file));
  }

  /** Trains; see the class. */
  public static void main(String[] arguments) throws Exception {
    new TrainStanceNet(Path.of(arguments[0]), Path.of(arguments[1])).train();
  }

  private void train() throws Exception {
    EncodedExamples training = read("train");
    EncodedExamples chosenOn = read("rw-dev");
    EncodedExamples measuredOn = read("mt-dev");
    Network network = learn(training);
    float share = 0;
    double best = 0;
    for (float each : SHARES) {
      double macroF1 = evaluate(chosenOn, network, each).macroF1();
      System.out.println(
          "share "
              + each
              + ": rw-dev "
              + macroF1
              + ", mt-dev "
              + evaluate(measuredOn, network, each).macroF1());
      share = macroF1 > best ? each : share;
      best = Math.max(best, macroF1);
    }
    float temperature = (float) evaluate(chosenOn, network, share).temperature();
    System.out.println("rw-dev: " + evaluate(chosenOn, network, share).figures(temperature));
    System.out.println("mt-dev: " + evaluate(measuredOn, network, share).figures(temperature));
    write(network, share, temperature);
  }

  private EncodedExamples read(String part) throws Exception {
    Path file = data.resolve("sentiment/newsmtsc-" + part + ".jsonl");
    return EncodedExamples.of(new ExampleReader().read(file), encoder);
  }

  private static Network learn(EncodedExamples training) {
    TrainingSet set = new TrainingSet(new long[0][], training.numbers(), training.labels());
    List<Network> networks = new ArrayList<>();
    for (long seed : SEEDS) {
      networks.add(new NetworkTrainer(set, seed).train());
    }
    return Networks.join(networks);
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
