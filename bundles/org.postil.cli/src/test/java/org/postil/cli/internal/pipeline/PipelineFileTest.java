package org.postil.cli.internal.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.Step;
import org.postil.cli.internal.CommandFailure;

class PipelineFileTest {

  @TempDir private Path folder;

  @Test
  void aPipelineIsANameAndSteps() throws IOException {
    Pipeline pipeline =
        read(
            """
            { // mine
              "name": "mine",
              "steps": [
                {"annotator": "words"},
                {"annotator": "names", "version": "1.2.0",
                 "settings": {"deep": true, "depth": 3, "only": ["PER", "ORG"], "word": "x"}}
              ]
            }
            """);
    assertEquals("mine", pipeline.name());
    assertEquals(
        List.of(
            Step.latest("words"),
            new Step(
                "names",
                "1.2.0",
                Map.of("deep", "true", "depth", "3", "only", List.of("PER", "ORG"), "word", "x"))),
        pipeline.steps());
  }

  @Test
  void theFileLendsItsNameToAPipelineWithoutOne() throws IOException {
    assertEquals("p.json", read("{\"steps\":[{\"annotator\":\"a\"}]}").name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"steps\":[]} | at least one step",
        "{} | at least one step",
        "[] | the pipeline: expected a JSON object",
        "{\"step\":[]} | expected only [name, steps], found [step]",
        "{\"steps\":[{\"id\":\"a\"}]} | step 1: expected only",
        "{\"steps\":[{\"annotator\":1}]} | step 1: expected the id of an annotator",
        "{\"steps\":[{\"annotator\":\"a\",\"version\":1}]} | expected a string as [version]",
        "{\"steps\":[{\"annotator\":\"a\",\"settings\":[]}]} | expected an object [settings]",
        "{\"steps\":[{\"annotator\":\"a\",\"settings\":{\"x\":null}}]} | settings are strings",
        "{\"steps\":[{\"annotator\":\"a\"},{\"annotator\":\"a\"}]} | [a] stands there twice",
        "{\"steps\": | line 1"
      })
  void whatIsWrongIsSaidWithTheNameOfTheFile(String json, String reason) {
    Exception e = assertThrows(CommandFailure.class, () -> read(json));
    assertTrue(e.getMessage().startsWith("Cannot read pipeline ["), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Exception e =
        assertThrows(CommandFailure.class, () -> PipelineFile.read(folder.resolve("none.json")));
    assertTrue(e.getMessage().contains("none.json"), e.getMessage());
  }

  private Pipeline read(String json) throws IOException {
    return PipelineFile.read(Files.writeString(folder.resolve("p.json"), json));
  }
}
