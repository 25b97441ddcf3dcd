package org.postil.review.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs a reference scorer, which is no part of the product; tests are skipped without it. */
final class PythonScorer {

  private static final Path FOLDER = Path.of("..", "..", "..", "shared", "eval");

  private final Path script;

  private PythonScorer(Path script) {
    this.script = script;
  }

  static PythonScorer named(String name) {
    Path script = FOLDER.resolve(name);
    Assumptions.assumeTrue(
        Files.exists(script) && hasPython(),
        "SKIPPED: figures are not compared with the reference scorer: no python3 or no " + script);
    return new PythonScorer(script);
  }

  JsonNode score(Path gold, Path system, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", script.toString()));
    command.addAll(List.of(gold.toString(), system.toString(), "--json"));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return new ObjectMapper().readTree(output);
  }

  private static boolean hasPython() {
    try {
      Process process = new ProcessBuilder("python3", "--version").start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
