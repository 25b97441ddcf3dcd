package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.launcher.Host;

class MutationIT {

  private static final int FILES = 10_000;
  private static final long SEED = 20_261_122;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void tenThousandSpoiltArticlesCrashNothingHangNothingAndShiftNoOffset() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path out = folder.resolve("out");
    write(in);
    int code = run(in, out);
    assertTrue(code == 0 || code == 1, "exit code " + code);
    Set<String> seen = new TreeSet<>();
    try (Stream<String> lines = Files.lines(out.resolve("documents.jsonl"))) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode document = JSON.readTree(line);
        MainJobIT.checkOffsets(document);
        assertTrue(seen.add(document.get("id").asText()), "twice: " + document.get("id"));
      }
    }
    int failed = 0;
    if (code == 1) {
      for (String line : Files.readAllLines(out.resolve("failures.jsonl"))) {
        JsonNode failure = JSON.readTree(line);
        // A file may be refused as no text at all; no annotator may stumble over one that was read.
        assertEquals("import", failure.get("cause").asText(), line);
        assertTrue(failure.get("message").asText().length() > 10, line);
        failed++;
      }
    }
    assertEquals(FILES, seen.size() + failed, "seed " + SEED);
    assertTrue(failed < FILES / 20, failed + " files failed, seed " + SEED);
  }

  private static void write(Path in) throws Exception {
    List<String> articles = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Product.root().resolve("samples/articles"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    Mutations mutations = new Mutations(SEED);
    for (int i = 0; i < FILES; i++) {
      byte[] spoilt = mutations.mutate(articles.get(i % articles.size()));
      Path part = Files.createDirectories(in.resolve(Integer.toString(i / 1_000)));
      Files.write(part.resolve(i + ".txt"), spoilt);
    }
  }

  private int run(Path in, Path out) throws Exception {
    try (Host host = Product.start("annotate", folder.resolve("home"))) {
      @SuppressWarnings("unchecked")
      ToIntFunction<String[]> main =
          host.service(ToIntFunction.class, "(postil.main=true)").orElseThrow();
      return main.applyAsInt(
          new String[] {"annotate", in.toString(), "--out", out.toString(), "--threads", "2"});
    }
  }
}
