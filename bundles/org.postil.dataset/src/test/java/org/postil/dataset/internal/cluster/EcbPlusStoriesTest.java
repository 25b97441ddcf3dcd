package org.postil.dataset.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.dataset.internal.text.ArticleWords;

/** Stories against those of ECB+ (Cybulska and Vossen 2014): 462 texts on 40 events. */
class EcbPlusStoriesTest {

  private static final Path FILE =
      Path.of("../../../shared/data/clusters/ecbplus-topics-1-22.jsonl");

  @TempDir private Path folder;

  @Test
  void mostPairsOnOneEventAreTogetherAndFewOthers() throws IOException {
    Figures figures = measure(texts());
    System.out.println("ECB+ stories: " + figures);
    assertTrue(figures.precision() > 0.75, "precision " + figures);
    assertTrue(figures.recall() > 0.85, "recall " + figures);
  }

  @Test
  void storiesAreFoundInASmallCorpusToo() throws IOException {
    List<JsonNode> few =
        texts().stream()
            .filter(text -> List.of("3-ecb", "8-ecbplus", "12-ecb").contains(event(text)))
            .toList();
    Figures figures = measure(few);
    System.out.println("ECB+ stories, " + few.size() + " texts: " + figures);
    assertTrue(figures.precision() > 0.9, "precision " + figures);
    assertTrue(figures.recall() > 0.75, "recall " + figures);
  }

  private record Figures(double precision, double recall) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "pairwise precision %.3f, recall %.3f", precision, recall);
    }
  }

  private static List<JsonNode> texts() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(FILE), "Skipped: the texts of ECB+ are not at " + FILE.toAbsolutePath());
    List<JsonNode> texts = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      texts.add(new ObjectMapper().readTree(line));
    }
    return texts;
  }

  private Figures measure(List<JsonNode> texts) throws IOException {
    try (Grouping grouping = new Grouping(folder, true)) {
      for (JsonNode text : texts) {
        grouping.add(
            ArticleWords.of(Plain.document("d", text.get("text").asText())), Integer.MIN_VALUE, -1);
      }
      grouping.join();
      long[] counts = new long[3];
      for (int a = 0; a < texts.size(); a++) {
        for (int b = a + 1; b < texts.size(); b++) {
          boolean found = grouping.clusters().of(a) == grouping.clusters().of(b);
          boolean gold = event(texts.get(a)).equals(event(texts.get(b)));
          counts[0] += found && gold ? 1 : 0;
          counts[1] += found ? 1 : 0;
          counts[2] += gold ? 1 : 0;
        }
      }
      return new Figures((double) counts[0] / counts[1], (double) counts[0] / counts[2]);
    }
  }

  private static String event(JsonNode text) {
    return text.get("cluster").asText();
  }
}
