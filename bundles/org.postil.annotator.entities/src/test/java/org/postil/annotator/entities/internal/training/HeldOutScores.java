package org.postil.annotator.entities.internal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.postil.entities.EntityFinder;
import org.postil.entities.EntityTagger;
import org.postil.entities.identity.EntityResolver;
import org.postil.entities.known.KnownNames;
import org.postil.entities.known.ShippedNames;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.PackedBytes;
import org.postil.entities.linear.LinearTagger;
import org.postil.entities.linear.model.PackedModel;
import org.postil.entities.text.DocumentWords;

/**
 * Trains the linear model as it is shipped, but without what {@link HeldOutTests} ask about, and
 * prints its scores with all rules and tables. Arguments: the data folder; where to keep the model
 * for whoever scores something together with it.
 */
public final class HeldOutScores {

  private final HeldOutTests tests;
  private final SegmentsPipeline segments = new SegmentsPipeline();
  private final TrainingDocuments documents;
  private final Lexica lexica;

  /** Scores taggers with these lexica. */
  public HeldOutScores(HeldOutTests tests, Lexica lexica) throws UIMAException {
    this.tests = tests;
    this.lexica = lexica;
    this.documents = new TrainingDocuments();
  }

  /** Scores; see the class. */
  public static void main(String[] arguments) throws IOException, UIMAException {
    Path data = Path.of(arguments[0]);
    if (!Files.isDirectory(data.resolve("train"))) {
      System.out.println("Skipped: there is no folder [" + data.resolve("train") + "] to learn of");
      return;
    }
    Lexica lexica = Lexica.load();
    HeldOutScores scores = new HeldOutScores(HeldOutTests.read(data), lexica);
    Path file = Path.of(arguments[1]);
    Files.deleteIfExists(file);
    PackedModel model = scores.model(file);
    System.out.println(scores.table(new LinearTagger(model, lexica, false)));
  }

  /** The linear model that has not seen the tests; trained if the file is not there. */
  public PackedModel model(Path file) throws IOException {
    if (!Files.exists(file)) {
      ModelTraining training = new ModelTraining(TrainEntities.SETTINGS, lexica);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, training.train(documents.ready(tests.unrelated())));
    }
    return PackedModel.read(new PackedBytes(Files.readAllBytes(file)));
  }

  /** The scores of a tagger as a Markdown table. */
  public String table(EntityTagger tagger) {
    EntityFinder finder = new EntityFinder(tagger, new EntityResolver(lexica), ShippedNames.load());
    StrictScores scores = new StrictScores();
    for (Map.Entry<String, List<HeldOutDocument>> test : tests.documents().entrySet()) {
      for (HeldOutDocument held : test.getValue()) {
        DocumentWords words = segments.segment(held.document().text());
        var found = SpanAlignment.spans(words, finder.names(words, KnownNames.none()));
        scores.add(test.getKey(), held.judged(held.document().spans()), held.judged(found));
      }
    }
    return scores.table();
  }
}
