package org.postil.annotator.entities.nlp4j.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** NLP4J's models on this machine, if they are here: 261 MB that no build fetches by itself. */
final class Models {

  private static final Path FILE = Path.of(System.getProperty("nlp4j.models", "nlp4j-english"));

  private Models() {}

  /** The configuration that names them; skips the test when they are not here. */
  static Map<String, Object> configuration() {
    Assumptions.assumeTrue(
        Files.isRegularFile(FILE),
        "SKIPPED, NOT TESTED: NLP4J's models are not at ["
            + FILE
            + "]; fetch them with mvn dependency:get"
            + " -Dartifact=edu.emory.mathcs.nlp:nlp4j-english:1.1.3, or set -Dnlp4j.models=FILE");
    return Map.of("models", FILE.toString());
  }
}
