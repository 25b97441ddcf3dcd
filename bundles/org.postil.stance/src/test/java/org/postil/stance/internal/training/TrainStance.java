package org.postil.stance.internal.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.postil.stance.internal.features.DenseFeatures;
import org.postil.stance.model.Network;
import org.postil.stance.model.StanceModel;

/**
 * Trains the shipped model: {@code TrainStance DATA_FOLDER MODEL_FILE}. The temperature comes from
 * a seventh of the training sentences that a first model does not see; the shipped model sees all.
 * The development files are only measured on.
 */
public final class TrainStance {

  private static final int HELD_OUT_PERCENT = 15;
  private static final long[] SEEDS = {11, 12, 13};

  private final Path data;
  private final WordTableBuilder words;
  private final List<Example> examples;

  private TrainStance(Path data) throws Exception {
    this.data = data;
    examples = new ExampleReader().read(data.resolve("sentiment/newsmtsc-train.jsonl"));
    words = new WordTableBuilder(WordVectors.read(), Lexicon.read(), seen());
    System.out.println("words " + words.words.size() + ", examples " + examples.size());
  }

  public static void main(String[] arguments) throws Exception {
    TrainStance training = new TrainStance(Path.of(arguments[0]));
    double temperature = training.calibrate();
    training.ship(Path.of(arguments[1]), (float) temperature);
  }

  /** Words in small letters of all training text. */
  private Set<String> seen() throws Exception {
    Set<String> seen = new TreeSet<>();
    for (Example example : examples) {
      for (String form : example.forms()) {
        seen.add(form.toLowerCase(Locale.ROOT).replace('’', '\''));
      }
    }
    try (var files = Files.newDirectoryStream(data.resolve("train/entities-silver"), "*.jsonl")) {
      for (Path file : files) {
        for (String word : Files.readString(file).split("[^\\p{L}']+")) {
          seen.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    return seen;
  }

  private StanceModel train(LinearTrainer linear, TrainingSet set, float temperature) {
    List<Network> networks = new ArrayList<>();
    for (long seed : SEEDS) {
      networks.add(new NetworkTrainer(set, seed).train());
    }
    return new StanceModel(words.table(), linear.train(), Networks.join(networks), temperature);
  }

  private LinearTrainer linear(TrainingSet set) {
    return new LinearTrainer(
        set, new DenseFeatures(words.table()).firstCount(), DenseFeatures.counts());
  }

  private double calibrate() {
    List<Example> kept = examples.stream().filter(e -> e.part() >= HELD_OUT_PERCENT).toList();
    List<Example> held = examples.stream().filter(e -> e.part() < HELD_OUT_PERCENT).toList();
    TrainingSet set = TrainingSet.of(kept, words.table());
    Evaluation evaluation = new Evaluation(train(linear(set), set, 1), held);
    double temperature = evaluation.temperature();
    System.out.printf(
        Locale.ROOT,
        "held out of training: %s; temperature %.2f%n",
        evaluation.figures(temperature),
        temperature);
    return temperature;
  }

  private void ship(Path file, float temperature) throws Exception {
    TrainingSet set = TrainingSet.of(examples, words.table());
    LinearTrainer linear = linear(set);
    StanceModel model = train(linear, set, temperature);
    ModelFile.write(
        file, words, linear.fingerprints(), model.linear(), model.network(), temperature);
    System.out.println("features " + linear.fingerprints().length + ", bytes " + Files.size(file));
    List<Example> all = new ArrayList<>();
    for (String name : List.of("rw", "mt")) {
      List<Example> dev =
          new ExampleReader().read(data.resolve("sentiment/newsmtsc-" + name + "-dev.jsonl"));
      all.addAll(dev);
      System.out.println(name + "-dev: " + new Evaluation(model, dev).figures(temperature));
    }
    System.out.println("dev together: " + new Evaluation(model, all).figures(temperature));
  }
}
