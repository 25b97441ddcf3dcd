package org.postil.annotator.entities.internal.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postil.entities.lexicon.Lexica;

/**
 * Makes the shipped model: the same data and lexica give the same bytes. Arguments: the folder that
 * holds {@code entities-gold} and {@code entities-silver}, and the model file to write.
 */
public final class TrainEntities {

  static final CrfTrainer.Settings SETTINGS = new CrfTrainer.Settings(6, 0.1f, 0.001f, 1f, 1);
  static final int FEATURE_MINIMUM = 2;
  static final float SMALLEST_WEIGHT = 0.02f;

  private TrainEntities() {}

  /** Trains; see the class. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "Cannot train: expected the data folder and the model file, found "
              + arguments.length
              + " arguments");
    }
    Path data = Path.of(arguments[0]);
    GoldReader reader = new GoldReader();
    List<GoldDocument> documents = new ArrayList<>(reader.folder(data.resolve("entities-gold")));
    documents.addAll(reader.folder(data.resolve("entities-silver")));
    SentenceMaker maker = new SentenceMaker(new OpenNlpSegmenter(), Lexica.load());
    List<TrainingSentence> sentences = new ArrayList<>();
    documents.forEach(document -> sentences.addAll(maker.sentences(document)));
    int[] keys = FeatureIndex.number(sentences, FEATURE_MINIMUM);
    CrfTrainer trainer = new CrfTrainer(keys.length, SETTINGS);
    trainer.train(sentences);
    new ModelPacker(SMALLEST_WEIGHT).write(trainer, keys, Path.of(arguments[1]));
  }
}
