package org.postil.annotator.dates.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Keeps the figures of the README from falling. Leaves what it finds in target/measured, for the
 * scorer of the development data.
 */
class DevelopmentDataTest {
  private static final Path DATA = Path.of("../../../shared/data/dates");
  private static final Path OUT = Path.of("target/measured");

  @Test
  void newsIsReadAsWellAsTheReadmeSays() throws IOException {
    TimexScore score = measure("meantime-airbus-apple-timex", "vague");
    assertTrue(score.strict() >= .85, "MEANTIME " + score);
    assertTrue(score.relaxed() >= .93, "MEANTIME " + score);
    assertTrue(score.value() >= .79, "MEANTIME " + score);
  }

  @Test
  void newsWithoutVagueReferencesIsReadAsWellAsTheReadmeSays() throws IOException {
    TimexScore score = measure("meantime-airbus-apple-timex");
    assertTrue(score.strict() >= .85, "MEANTIME " + score);
    assertTrue(score.relaxed() >= .92, "MEANTIME " + score);
  }

  @Test
  void historiesAreReadAsWellAsTheReadmeSays() throws IOException {
    TimexScore score = measure("wikiwars", "vague");
    assertTrue(score.strict() >= .87, "WikiWars " + score);
    assertTrue(score.relaxed() >= .93, "WikiWars " + score);
    assertTrue(score.value() >= .80, "WikiWars " + score);
  }

  @Test
  void shortCasesAreReadAsWellAsTheReadmeSays() throws IOException {
    MeasureRecognizers measure = new MeasureRecognizers(false);
    for (String line : lines("recognizers-datetime-en")) {
      measure.score(Json.object(line));
    }
    assertTrue(measure.rightShare() >= .85, measure.summary());
  }

  private static List<String> lines(String name) throws IOException {
    Path file = DATA.resolve(name + ".jsonl");
    assumeTrue(
        Files.exists(file),
        "SKIPPED: " + file.toAbsolutePath() + " is not there, so dates were not measured on it.");
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static TimexScore measure(String name, String... options) throws IOException {
    TimexScore score = new TimexScore();
    List<String> out = new ArrayList<>();
    for (String line : lines(name)) {
      Map<String, Object> document = Json.object(line);
      String tagged = MeasureDates.tag(Tagged.tagger(), document, List.of(options));
      out.add(tagged);
      List<int[]> skip = skip(document);
      score.add(spans(document, skip), spans(Json.object(tagged), skip));
    }
    Files.createDirectories(OUT);
    String file = name + (options.length == 0 ? "" : "-" + options[0]) + ".jsonl";
    Files.write(OUT.resolve(file), out, StandardCharsets.UTF_8);
    return score;
  }

  private static List<int[]> skip(Map<String, Object> document) {
    List<int[]> skip = new ArrayList<>();
    if (document.get("skip") instanceof List<?> regions) {
      for (Object region : regions) {
        List<?> ends = (List<?>) region;
        skip.add(new int[] {number(ends.get(0)), number(ends.get(1))});
      }
    }
    return skip;
  }

  private static List<TimexScore.Span> spans(Map<String, Object> document, List<int[]> skip) {
    List<TimexScore.Span> spans = new ArrayList<>();
    for (Object each : (List<?>) document.get("spans")) {
      Map<?, ?> span = (Map<?, ?>) each;
      int begin = number(span.get("start"));
      int end = number(span.get("end"));
      if (skip.stream().noneMatch(s -> begin < s[1] && s[0] < end)) {
        Object value = span.get("value");
        spans.add(new TimexScore.Span(begin, end, value == null ? "" : value.toString()));
      }
    }
    return spans;
  }

  private static int number(Object value) {
    return ((Double) value).intValue();
  }
}
