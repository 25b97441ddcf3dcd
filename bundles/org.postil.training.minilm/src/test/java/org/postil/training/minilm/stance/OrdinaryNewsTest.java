package org.postil.training.minilm.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  void storiesThatAreKeptForMeasuring() throws Exception {
    List<JudgedTarget> targets = heldOut(false);
    assertEquals(1172, targets.size());
    PositionCount fast = measure("fast, held-out stories", new LexicalJudge(), targets);
    PositionCount accurate = measure("accurate, held-out stories", accurate(), targets);
    assertTrue(accurate.precision() > fast.precision() + 0.05, fast + "; " + accurate);
    assertTrue(accurate.recall() > 0.7, "accurate " + accurate);
  }

  /** Both judges have learnt from these sentences, toward one of the names in each. */
  @Test
  void sentencesThatWereChosenForTheirPositions() throws Exception {
    List<JudgedTarget> targets = heldOut(true);
    assertEquals(1582, targets.size());
    PositionCount fast = measure("fast, held-out sentences", new LexicalJudge(), targets);
    PositionCount accurate = measure("accurate, held-out sentences", accurate(), targets);
    assertTrue(accurate.precision() > fast.precision() + 0.05, fast + "; " + accurate);
    assertTrue(accurate.recall() > 0.8, "accurate " + accurate);
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

  private static List<JudgedTarget> heldOut(boolean ofNewsMtsc) throws Exception {
    return news()
        .read(
            "news-read.jsonl",
            id -> NewsSplit.isHeldOut(id) && NewsSplit.isOfNewsMtsc(id) == ofNewsMtsc);
  }

  private static List<JudgedTarget> read(String file) throws Exception {
    return news().read(file);
  }

  private static JudgedNews news() throws Exception {
    Assumptions.assumeTrue(
        Files.exists(SHARED.resolve("data")) && Files.exists(SHARED.resolve("corpus")),
        "Not measured: data and corpus are not in " + SHARED);
    return new JudgedNews(SHARED);
  }

  /** Prints all shares, answers the usual one. */
  private static PositionCount measure(String name, StanceJudge judge, List<JudgedTarget> targets) {
    Map<List<String>, StanceJudge.Sentence> read = new HashMap<>();
    List<StanceJudge.Sentence> sentences =
        targets.stream()
            .map(target -> List.of(target.forms()))
            .map(forms -> read.computeIfAbsent(forms, each -> read(judge, each)))
            .toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %d names, area under precision over recall %.3f%n",
        name,
        targets.size(),
        PositionOrder.area(sentences, targets));
    for (double share : SHARES) {
      PositionCount count = PositionCount.of(sentences, targets, share);
      System.out.println(name + ", neutralShare " + share + ": " + count);
    }
    return PositionCount.of(sentences, targets, USUAL);
  }

  private static StanceJudge.Sentence read(StanceJudge judge, List<String> forms) {
    return judge.read(forms.toArray(String[]::new));
  }
}
