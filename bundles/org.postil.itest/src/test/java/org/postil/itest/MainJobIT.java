package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.launcher.Host;

/** The main job, from a folder of articles to labelled exports. */
class MainJobIT {

  private static final Path SHARED = Product.root().resolve("../shared/corpus/articles");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path home;
  @TempDir private Path out;

  @Test
  void theSampleArticlesAreAnnotatedAndExported() throws Exception {
    Path samples = Product.root().resolve("samples/articles");
    List<JsonNode> lines = annotate(samples, out.resolve("jsonl"), "--threads", "2");
    assertTrue(lines.size() >= 12, "only " + lines.size() + " articles");
    for (JsonNode line : lines) {
      checkOffsets(line);
      for (String type : List.of("entity", "zone")) {
        assertFalse(spans(line, type).isEmpty(), line.get("id") + " has no " + type);
      }
    }
  }

  @Test
  void theOutputIsTheSameWhateverTheNumberOfThreads() throws Exception {
    Path samples = Product.root().resolve("samples/articles");
    annotate(samples, out.resolve("one"), "--threads", "1");
    annotate(samples, out.resolve("four"), "--threads", "4");
    assertArrayEquals(
        Files.readAllBytes(out.resolve("one/documents.jsonl")),
        Files.readAllBytes(out.resolve("four/documents.jsonl")));
  }

  @Test
  void importRunAndExportGiveWhatAnnotateGives() throws Exception {
    String samples = Product.root().resolve("samples/articles").toString();
    annotate(Path.of(samples), out.resolve("direct"));
    assertEquals(0, postil("import", samples, "--corpus", "tour"));
    assertEquals(0, postil("run", "--corpus", "tour"));
    assertEquals(0, postil("export", "--corpus", "tour", "--out", out.resolve("steps").toString()));
    assertEquals(
        Files.readString(out.resolve("direct/documents.jsonl")),
        Files.readString(out.resolve("steps/documents.jsonl")));
  }

  @Test
  void theFiveSharedArticlesSayWhatAReaderSees() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(SHARED), "skipped: the shared articles are not here: " + SHARED);
    List<JsonNode> lines = annotate(SHARED, out.resolve("shared"));
    assertEquals(5, lines.size());
    lines.forEach(MainJobIT::checkOffsets);
    assertSpan(lines, "entity", "PER", "Dmitry Bakanov");
    assertSpan(lines, "entity", "PER", "Sean Duffy");
    assertSpan(lines, "entity", "ORG", "NASA");
    assertSpan(lines, "entity", "ORG", "Roscosmos");
    for (String date : List.of("2018", "2028", "1975", "July 31st")) {
      assertSpan(lines, "timex", "DATE", date);
    }
    JsonNode withForm = lines.get(1);
    int form = withForm.get("text").asText().indexOf("Leave a Comment");
    for (JsonNode entity : spans(withForm, "entity")) {
      assertTrue(entity.get("end").asInt() <= form, entity.toString());
    }
  }

  private static void assertSpan(List<JsonNode> lines, String type, String label, String text) {
    boolean found =
        lines.stream()
            .flatMap(line -> spans(line, type).stream())
            .anyMatch(
                s -> s.get("label").asText().equals(label) && s.get("text").asText().equals(text));
    assertTrue(found, "no " + type + " " + label + " [" + text + "]");
  }

  /** Offsets count code points. */
  static void checkOffsets(JsonNode line) {
    int[] text = line.get("text").asText().codePoints().toArray();
    for (JsonNode span : line.get("spans")) {
      int start = span.get("start").asInt();
      int end = span.get("end").asInt();
      assertEquals(span.get("text").asText(), new String(text, start, end - start));
    }
  }

  private static List<JsonNode> spans(JsonNode line, String type) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode span : line.get("spans")) {
      if (span.get("type").asText().equals(type)) {
        found.add(span);
      }
    }
    return found;
  }

  private List<JsonNode> annotate(Path from, Path to, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("annotate", from.toString(), "--out", to.toString()));
    arguments.addAll(List.of(more));
    assertEquals(0, postil(arguments.toArray(String[]::new)));
    List<JsonNode> lines = new ArrayList<>();
    try (Stream<String> file = Files.lines(to.resolve("documents.jsonl"))) {
      for (String line : file.toList()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  /** Runs a command as the launcher does. */
  private int postil(String... arguments) throws Exception {
    try (Host host = Product.start(arguments[0], home)) {
      @SuppressWarnings("unchecked")
      ToIntFunction<String[]> main =
          host.service(ToIntFunction.class, "(postil.main=true)").orElseThrow();
      return main.applyAsInt(arguments);
    }
  }
}
