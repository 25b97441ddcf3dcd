package org.postil.training.minilm.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.uima.UIMAException;
import org.postil.annotator.entities.internal.training.HeldOutScores;
import org.postil.annotator.entities.internal.training.HeldOutTests;
import org.postil.annotator.entities.minilm.internal.NetworkScores;
import org.postil.annotator.entities.minilm.internal.model.EntityNetwork;
import org.postil.annotator.entities.minilm.internal.window.Windows;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.linear.LinearTagger;
import org.postil.entities.linear.WordScores;

/**
 * Prints the held-out scores of a network together with a linear model, neither of which has seen
 * the tests, beside those of the linear model alone. Arguments: the data folder; where the linear
 * model is kept, which is trained if it is not there; the folder with the files of the network.
 */
public final class ScoreEntityNet {

  private ScoreEntityNet() {}

  /** Scores; see the class. */
  public static void main(String[] arguments) throws IOException, UIMAException {
    Path data = Path.of(arguments[0]);
    if (!Files.isDirectory(data.resolve("train"))) {
      System.out.println("Skipped: there is no folder [" + data.resolve("train") + "] to learn of");
      return;
    }
    Lexica lexica = Lexica.load();
    HeldOutScores scores = new HeldOutScores(HeldOutTests.read(data), lexica);
    WordScores linear = new WordScores(scores.model(Path.of(arguments[1])), lexica);
    EntityNetwork network = EntityNetwork.read(Path.of(arguments[2]));
    Windows windows = new Windows(network.embeddings().pieces(), lexica);
    NetworkScores more = new NetworkScores(network, windows);
    System.out.println("Linear model alone:\n" + scores.table(new LinearTagger(linear, false)));
    System.out.println("Both:\n" + scores.table(new LinearTagger(linear, false, more)));
  }
}
