package org.postil.stance.internal.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.postil.stance.model.StanceModel;

/** Measures the shipped model on the development files of NewsMTSC, which it never saw. */
class NewsMtscTest {

  private static final double[] SHARES = {
    StanceModel.NEUTRAL_SHARE, 0.38, 0.42, 0.5, 0.6, 0.7, 0.8
  };
  private static final double ORDINARY_NEWS = 0.8;
  private static final Path FOLDER = Path.of("../../../shared/data/sentiment");

  @Test
  void theShippedModelIsAsGoodAsItsCardSays() throws Exception {
    Assumptions.assumeTrue(Files.exists(FOLDER), "Not measured: NewsMTSC is not at " + FOLDER);
    StanceModel model = StanceModel.shared();
    List<Example> all = new ArrayList<>();
    for (String name : List.of("rw", "mt")) {
      List<Example> dev =
          new ExampleReader().read(FOLDER.resolve("newsmtsc-" + name + "-dev.jsonl"));
      all.addAll(dev);
      print(name, new Evaluation(model, dev), model);
    }
    Evaluation together = new Evaluation(model, all);
    print("both", together, model);
    assertTrue(together.macroF1() >= 0.67, "macro-F1 " + together.macroF1());
    assertTrue(together.calibrationError(model.temperature()) < 0.1, "calibration");
    for (double share : SHARES) {
      Evaluation cautious = together.expecting(model.temperature(), share);
      print("both, expecting " + share + " neutral", cautious, model);
      System.out.println("  " + cautious.weighted(ORDINARY_NEWS));
    }
    double usual = together.expecting(model.temperature(), 0.38).macroF1();
    assertTrue(usual >= 0.67, "macro-F1 as annotators are set " + usual);
  }

  private static void print(String name, Evaluation evaluation, StanceModel model) {
    System.out.println("NewsMTSC " + name + "-dev: " + evaluation.figures(model.temperature()));
  }
}
