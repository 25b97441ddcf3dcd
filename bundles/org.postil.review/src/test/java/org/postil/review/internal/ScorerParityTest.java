package org.postil.review.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.api.review.Comparison;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.Region;
import org.postil.api.review.RunningComparison;
import org.postil.api.review.Score;
import org.postil.api.review.SpanScores;
import org.postil.api.review.Tally;
import org.postil.api.review.TimexScores;
import org.postil.review.internal.compare.LayerComparer;

/** Our figures are those of the reference scorers, to the last bit. */
class ScorerParityTest {

  private static final Path DATA = Path.of("..", "..", "..", "shared", "data");
  private static final String[] PIECES = {"ab", " ", "🚢", "é", "x", "中", ". ", "𝄞z"};

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void scoresOfRandomSpansAreTheReferenceScorersScores(long seed) throws Exception {
    PythonScorer scorer = PythonScorer.named("score_ner.py");
    List<ScoredPair> pairs = randomPairs(seed, List.of("PER", "ORG", "LOC"));
    compare(scorer, pairs, Set.of(), "seed " + seed);
    compare(scorer, pairs, Set.of("PER", "LOC"), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void scoresOfRandomTimesAreTheReferenceScorersScores(long seed) throws Exception {
    PythonScorer scorer = PythonScorer.named("score_timex.py");
    List<ScoredPair> pairs = randomPairs(seed, List.of("DATE", "TIME", "SET"));
    compareTimes(scorer, pairs, "seed " + seed);
  }

  @Test
  void nothingAgainstNothingScoresAsTheReferenceScorersSay() throws Exception {
    List<ScoredPair> empty =
        List.of(new ScoredPair("a", "Nothing here", List.of(), List.of(), List.of()));
    compare(PythonScorer.named("score_ner.py"), empty, Set.of(), "empty");
    compareTimes(PythonScorer.named("score_timex.py"), empty, "empty");
    List<ScoredPair> missed =
        List.of(
            new ScoredPair(
                "a",
                "On Monday",
                List.of(new Texts.Draft(3, 9, "DATE", "x")),
                List.of(),
                List.of()));
    compare(PythonScorer.named("score_ner.py"), missed, Set.of(), "missed");
    compareTimes(PythonScorer.named("score_timex.py"), missed, "missed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gum-news-names", "meantime-airbus-apple-names", "wikigold"})
  void scoresOnPublicEntitiesAreTheReferenceScorersScores(String name) throws Exception {
    PythonScorer scorer = PythonScorer.named("score_ner.py");
    compare(scorer, read(DATA.resolve("entities/" + name + ".jsonl")), Set.of(), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"meantime-airbus-apple-timex", "wikiwars", "gum-news-dates"})
  void scoresOnPublicTimesAreTheReferenceScorersScores(String name) throws Exception {
    PythonScorer scorer = PythonScorer.named("score_timex.py");
    compareTimes(scorer, read(DATA.resolve("dates/" + name + ".jsonl")), name);
  }

  private void compare(PythonScorer scorer, List<ScoredPair> pairs, Set<String> labels, String what)
      throws IOException, InterruptedException {
    SpanScores ours =
        compared(pairs, ComparisonOptions.of(Texts.ENTITY).withLabels(labels)).spans();
    List<String> options =
        labels.isEmpty() ? List.of() : List.of("--labels", String.join(",", labels));
    JsonNode theirs = score(scorer, pairs, options);
    assertScore(theirs.get("strict"), ours.strict(), what + " strict");
    assertScore(theirs.get("untyped"), ours.untyped(), what + " untyped");
    assertScore(theirs.get("overlap"), ours.overlap(), what + " overlap");
    assertEquals(theirs.get("labels").size(), ours.labels().size(), what);
    ours.labels()
        .forEach(
            (label, score) ->
                assertScore(theirs.get("labels").get(label), score, what + " " + label));
  }

  private void compareTimes(PythonScorer scorer, List<ScoredPair> pairs, String what)
      throws IOException, InterruptedException {
    TimexScores ours = compared(pairs, ComparisonOptions.of(Texts.TIMEX)).timex().orElseThrow();
    JsonNode theirs = score(scorer, pairs, List.of());
    assertScore(theirs.get("strict"), ours.strict(), what + " strict");
    JsonNode relaxed = theirs.get("relaxed");
    Tally tally = ours.relaxed().tally();
    assertEquals(relaxed.get("p").doubleValue(), tally.precision(), what);
    assertEquals(relaxed.get("r").doubleValue(), tally.recall(), what);
    assertEquals(relaxed.get("f1").doubleValue(), tally.f1(), what);
    assertAttribute(theirs.get("value"), ours.value(), what + " value");
    assertAttribute(theirs.get("type"), ours.type(), what + " type");
    JsonNode types = theirs.get("by_gold_type");
    assertEquals(types.size(), ours.types().size(), what);
    ours.types()
        .forEach(
            (type, figures) -> {
              JsonNode their = types.get(type);
              double gold = figures.spans();
              assertEquals(their.get("gold").longValue(), figures.spans(), what);
              assertEquals(
                  their.get("relaxed_recall").doubleValue(), figures.overlapped() / gold, what);
              assertEquals(
                  their.get("value_recall").doubleValue(), figures.correctValue() / gold, what);
            });
  }

  private static void assertScore(JsonNode theirs, Score ours, String what) {
    assertEquals(theirs.get("p").doubleValue(), ours.tally().precision(), what);
    assertEquals(theirs.get("r").doubleValue(), ours.tally().recall(), what);
    assertEquals(theirs.get("f1").doubleValue(), ours.tally().f1(), what);
    assertEquals(theirs.get("tp").longValue(), ours.tally().hitsA(), what);
    assertEquals(theirs.get("sys").longValue(), ours.tally().b(), what);
    assertEquals(theirs.get("gold").longValue(), ours.tally().a(), what);
  }

  private static void assertAttribute(JsonNode theirs, TimexScores.Attribute ours, String what) {
    assertEquals(theirs.get("accuracy").doubleValue(), ours.accuracy(), what);
    assertEquals(theirs.get("f1").doubleValue(), ours.f1(), what);
    assertEquals(theirs.get("correct").longValue(), ours.correct(), what);
  }

  private static Comparison compared(List<ScoredPair> pairs, ComparisonOptions options) {
    RunningComparison comparison = new LayerComparer().start(options);
    pairs.forEach(pair -> comparison.add(pair.compared(options.type())));
    return comparison.result();
  }

  private JsonNode score(PythonScorer scorer, List<ScoredPair> pairs, List<String> options)
      throws IOException, InterruptedException {
    Path gold = folder.resolve("gold.jsonl");
    Path system = folder.resolve("system.jsonl");
    Files.write(gold, pairs.stream().map(ScoredPair::goldLine).toList());
    Files.write(system, pairs.stream().map(ScoredPair::systemLine).toList());
    return scorer.score(gold, system, options);
  }

  private static List<ScoredPair> read(Path file) throws IOException {
    Assumptions.assumeTrue(
        Files.exists(file), "SKIPPED: figures are not compared on public data: no " + file);
    Random random = new Random(42);
    List<ScoredPair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = new ObjectMapper().readTree(line);
      String text = json.get("text").textValue();
      List<Texts.Draft> gold = new ArrayList<>();
      for (JsonNode span : json.get("spans")) {
        gold.add(
            new Texts.Draft(
                text.offsetByCodePoints(0, span.get("start").intValue()),
                text.offsetByCodePoints(0, span.get("end").intValue()),
                span.get("label").textValue(),
                span.path("value").asText("")));
      }
      List<Region> skip = new ArrayList<>();
      for (JsonNode region : json.path("skip")) {
        skip.add(
            new Region(
                text.offsetByCodePoints(0, region.get(0).intValue()),
                text.offsetByCodePoints(0, region.get(1).intValue())));
      }
      pairs.add(
          new ScoredPair(json.get("id").textValue(), text, gold, List.of(), skip)
              .withErrors(random));
    }
    return pairs;
  }

  private static List<ScoredPair> randomPairs(long seed, List<String> labels) {
    Random random = new Random(seed);
    List<ScoredPair> pairs = new ArrayList<>();
    for (int d = 0; d < 25; d++) {
      StringBuilder text = new StringBuilder();
      List<Integer> borders = new ArrayList<>(List.of(0));
      for (int i = 0; i < 60; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        borders.add(text.length());
      }
      List<Texts.Draft> gold = new ArrayList<>();
      for (int i = random.nextInt(25); i > 0; i--) {
        int from = random.nextInt(borders.size() - 6);
        int to = from + 1 + random.nextInt(5);
        gold.add(
            new Texts.Draft(
                borders.get(from),
                borders.get(to),
                labels.get(random.nextInt(labels.size())),
                "v" + random.nextInt(3)));
      }
      List<Region> skip =
          random.nextInt(3) > 0 ? List.of() : List.of(new Region(borders.get(20), borders.get(26)));
      pairs.add(new ScoredPair("d" + d, text.toString(), gold, List.of(), skip).withErrors(random));
    }
    return pairs;
  }
}
