package org.postil.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the cases in the browser and reports each as a test. */
class BrowserIT {

  private static final Path ROOT =
      Path.of(System.getProperty("postil.root", "../..")).toAbsolutePath().normalize();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> thePersonAtTheDesk() throws Exception {
    Path chromium = Chromium.require();
    Path product = ROOT.resolve("target/postil");
    Path entities =
        OtherVersion.of(
            product.resolve("bundles"), "org.postil.annotator.entities", "1.1.0", folder);
    List<JsonNode> results = run(chromium, entities);
    Assertions.assertFalse(results.isEmpty(), "The cases said nothing: see the output above");
    return results.stream().map(BrowserIT::test);
  }

  private List<JsonNode> run(Path chromium, Path entities) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("node", "src/test/browser/run.mjs")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("POSTIL_CHROMIUM", chromium.toString());
    builder.environment().put("POSTIL_PRODUCT", ROOT.resolve("target/postil").toString());
    builder.environment().put("POSTIL_TEST_JAR", entities.toString());
    List<JsonNode> results = new ArrayList<>();
    Process process = builder.start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        results.add(MAPPER.readTree(line));
      }
    } finally {
      process.destroy();
    }
    return results;
  }

  private static DynamicTest test(JsonNode result) {
    return DynamicTest.dynamicTest(
        result.path("name").asText(),
        () -> {
          Assumptions.assumeFalse(
              result.path("skipped").asBoolean(), result.path("error").asText());
          Assertions.assertTrue(result.path("passed").asBoolean(), result.path("error").asText());
        });
  }
}
