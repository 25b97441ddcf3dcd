package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.launcher.Host;

/** The accurate annotators inside the framework, in the place of the fast ones and back. */
class AccurateAnnotatorsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path home;
  @TempDir private Path out;

  @Test
  void accurateVariantsTakeThePlaceOfTheFastOnesAndGoAgain() throws Exception {
    List<String> fast;
    List<String> stance;
    List<String> entities;
    try (Host host = Product.start("annotate", home)) {
      fast = annotate(host, "fast");
      stance = annotate(host, "stance", "--with", "stance.minilm", "--without", "stance");
      entities = annotate(host, "names", "--with", "entities.minilm", "--without", "entities");
      assertEquals(fast, annotate(host, "again"), "options of an earlier run stayed");
    }
    check(fast, stance, "stance", List.of("against", "neutral", "for"));
    check(fast, entities, "entity", List.of("PER", "ORG", "LOC", "MISC"));
  }

  private static void check(
      List<String> fast, List<String> accurate, String type, List<String> labels)
      throws IOException {
    assertEquals(fast.size(), accurate.size());
    assertNotEquals(fast, accurate);
    for (String line : accurate) {
      check(JSON.readTree(line), type, labels);
    }
  }

  /** Runs over three articles. */
  private List<String> annotate(Host host, String name, String... options) throws IOException {
    Path samples = Product.root().resolve("samples/articles");
    List<String> arguments = new ArrayList<>(List.of("annotate"));
    for (String article : List.of("bronzes-culturewire", "tidal-northwire", "tram-chamber-blog")) {
      arguments.add(samples.resolve(article + ".txt").toString());
    }
    arguments.addAll(List.of("--out", out.resolve(name).toString()));
    arguments.addAll(List.of(options));
    assertEquals(0, command(host).applyAsInt(arguments.toArray(String[]::new)));
    return Files.readAllLines(out.resolve(name).resolve("documents.jsonl"));
  }

  @SuppressWarnings("unchecked") // The property says what it takes.
  private static ToIntFunction<String[]> command(Host host) {
    return host.service(ToIntFunction.class, "(postil.main=true)").orElseThrow();
  }

  private static void check(JsonNode line, String type, List<String> labels) {
    String text = line.get("text").asText();
    int found = 0;
    for (JsonNode span : line.get("spans")) {
      if (span.get("type").asText().equals(type)) {
        found++;
        int begin = text.offsetByCodePoints(0, span.get("start").asInt());
        int end = text.offsetByCodePoints(0, span.get("end").asInt());
        assertEquals(span.get("text").asText(), text.substring(begin, end));
        assertTrue(labels.contains(span.get("label").asText()), span.toString());
      }
    }
    assertTrue(found > 0, "no " + type + " in " + line.get("id"));
  }
}
