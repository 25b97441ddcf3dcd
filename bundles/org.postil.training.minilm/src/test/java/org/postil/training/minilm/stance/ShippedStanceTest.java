package org.postil.training.minilm.stance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.postil.annotator.stance.minilm.internal.AccurateModel;
import org.postil.stance.internal.training.Evaluation;
import org.postil.stance.internal.training.Example;
import org.postil.stance.internal.training.ExampleReader;
import org.postil.stance.model.StanceModel;

/** Measures the shipped model on the development files of NewsMTSC, which it was not trained on. */
class ShippedStanceTest {

  private static final double[] SHARES = {
    StanceModel.NEUTRAL_SHARE, 0.38, 0.42, 0.5, 0.6, 0.7, 0.8
  };
  private static final double ORDINARY_NEWS = 0.8;
  private static final Path FOLDER = Path.of("../../../shared/data/sentiment");

  @Test
  void theShippedModelIsAsGoodAsItsCardSays() throws Exception {
    Assumptions.assumeTrue(Files.exists(FOLDER), "Not measured: NewsMTSC is not at " + FOLDER);
    AccurateModel model = AccurateModel.shared();
    List<Example> all = new ArrayList<>();
    for (String name : List.of("rw", "mt")) {
      Path file = FOLDER.resolve("newsmtsc-" + name + "-dev.jsonl");
      List<Example> dev = new ExampleReader().read(file);
      all.addAll(dev);
      System.out.println(name + "-dev: " + evaluate(model, dev).figures(model.temperature()));
    }
    Evaluation together = evaluate(model, all);
    System.out.println("both: " + together.figures(model.temperature()));
    assertTrue(together.macroF1() >= 0.76, "macro-F1 " + together.macroF1());
    for (double share : SHARES) {
      Evaluation cautious = together.expecting(model.temperature(), share);
      System.out.println(
          "both, expecting " + share + " neutral: " + cautious.figures(model.temperature()));
      System.out.println("  " + cautious.weighted(ORDINARY_NEWS));
    }
    double usual = together.expecting(model.temperature(), 0.38).macroF1();
    assertTrue(usual >= 0.76, "macro-F1 as annotators are set " + usual);
  }

  private static Evaluation evaluate(AccurateModel model, List<Example> examples) throws Exception {
    EncodedExamples encoded = EncodedExamples.of(examples, model.encoder());
    return new Evaluation(encoded.scores(model.network(), model.lexicalShare()), examples);
  }
}
