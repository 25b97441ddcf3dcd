package org.postil.annotator.dates.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures CPU time for 460 words after warm-up. Arguments: JSONL files. */
public final class MeasureSpeed {
  private static final int WORDS = 460;

  private record Document(String text, List<Block> blocks, Settings settings) {}

  private MeasureSpeed() {}

  public static void main(String[] args) throws IOException {
    long begin = System.nanoTime();
    TimexTagger tagger = RuleFiles.load();
    System.out.printf(
        Locale.ROOT, "rules loaded in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    List<Document> documents = new ArrayList<>();
    long words = 0;
    for (String file : args) {
      for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
        Map<String, Object> document = Json.object(line);
        String text = (String) document.get("text");
        String written = (String) document.getOrDefault("dct", "");
        Settings settings = MeasureDates.settings(written, List.of("vague"));
        documents.add(new Document(text, MeasureDates.blocks(text), settings));
        words += text.split("\\s+").length;
      }
    }
    for (int round = 1; round <= 12; round++) {
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long found = 0;
      for (Document document : documents) {
        found += tagger.tag(document.text(), document.blocks(), document.settings()).size();
      }
      cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
      System.out.printf(
          Locale.ROOT,
          "round %d: %d words, %d expressions, %.3f ms CPU for %d words%n",
          round,
          words,
          found,
          cpu / 1e6 * WORDS / words,
          WORDS);
    }
  }
}
