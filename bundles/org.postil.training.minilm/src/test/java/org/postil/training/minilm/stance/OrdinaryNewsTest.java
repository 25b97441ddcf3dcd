package org.postil.training.minilm.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.postil.annotator.stance.minilm.internal.AccurateJudge;
import org.postil.annotator.stance.minilm.internal.AccurateModel;
import org.postil.stance.LexicalJudge;
import org.postil.stance.StanceJudge;

/**
 * Measures both shipped judges on names in news that was not chosen for its positions. The names
 * were read and labelled before any answer of a judge was looked at.
 */
class OrdinaryNewsTest {

  private static final double USUAL = 0.38;
  private static final double[] SHARES = {USUAL, 0.5, 0.6, 0.7};
  private static final Path SHARED = Path.of("../../../shared");

  @Test
  void sentencesDrawnAtRandomFromNews() throws Exception {
    List<JudgedTarget> targets = read("news-blind.jsonl");
    assertEquals(278, targets.size());
    PositionCount fast = measure("fast, blind", new LexicalJudge(), targets);
    PositionCount accurate = measure("accurate, blind", accurate(), targets);
    assertTrue(fast.precision() > 0.34, "fast " + fast);
    assertTrue(accurate.precision() > 0.38, "accurate " + accurate);
    assertTrue(Math.min(fast.recall(), accurate.recall()) > 0.3, fast + "; " + accurate);
  }

  @Test
  void whatIsReadWhileSettingsAreChosen() throws Exception {
    List<JudgedTarget> targets = read("news-read.jsonl");
    assertEquals(1370, targets.size());
    PositionCount fast = measure("fast, read", new LexicalJudge(), targets);
    PositionCount accurate = measure("accurate, read", accurate(), targets);
    assertTrue(accurate.precision() > fast.precision() + 0.05, fast + "; " + accurate);
    assertTrue(accurate.recall() > 0.6, "accurate " + accurate);
  }

  @Test
  void theFiveSharedArticles() throws Exception {
    List<JudgedTarget> targets = read("news-articles.jsonl");
    assertEquals(170, targets.size());
    PositionCount fast = measure("fast, articles", new LexicalJudge(), targets);
    PositionCount accurate = measure("accurate, articles", accurate(), targets);
    assertTrue(fast.precision() > 0.5, "fast " + fast);
    assertTrue(accurate.precision() > 0.7, "accurate " + accurate);
  }

  private static StanceJudge accurate() throws Exception {
    return new AccurateJudge(AccurateModel.shared());
  }

  private static List<JudgedTarget> read(String file) throws Exception {
    Assumptions.assumeTrue(
        Files.exists(SHARED.resolve("data")) && Files.exists(SHARED.resolve("corpus")),
        "Not measured: data and corpus are not in " + SHARED);
    return new JudgedNews(SHARED).read(file);
  }

  /** Prints all shares, answers the usual one. */
  private static PositionCount measure(String name, StanceJudge judge, List<JudgedTarget> targets) {
    List<StanceJudge.Sentence> sentences =
        targets.stream().map(target -> judge.read(target.forms())).toList();
    for (double share : SHARES) {
      PositionCount count = PositionCount.of(sentences, targets, share);
      System.out.println(name + ", neutralShare " + share + ": " + count);
    }
    return PositionCount.of(sentences, targets, USUAL);
  }
}
