package org.postil.annotator.entities.internal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.UIMAException;
import org.postil.entities.lexicon.Lexica;

/**
 * Makes the shipped model: the same data and lexica give the same bytes. Arguments: the folder that
 * holds {@code entities-gold} and {@code entities-silver}, and the model file to write.
 */
public final class TrainEntities {

  /** How the shipped model is trained. */
  static final ModelTraining.Settings SETTINGS =
      new ModelTraining.Settings(new CrfTrainer.Settings(7, 0.1f, 0.001f, 1f, 0.25f, 1), 2, 0.02f);

  private TrainEntities() {}

  /** Trains; see the class. */
  public static void main(String[] arguments) throws IOException, UIMAException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "Cannot train: expected the data folder and the model file, found "
              + arguments.length
              + " arguments");
    }
    Path data = Path.of(arguments[0]);
    Lexica lexica = Lexica.load();
    List<TrainingDocument> documents = new TrainingDocuments().all(data);
    Files.write(Path.of(arguments[1]), new ModelTraining(SETTINGS, lexica).train(documents));
  }
}
