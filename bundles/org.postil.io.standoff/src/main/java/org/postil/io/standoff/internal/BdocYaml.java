package org.postil.io.standoff.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.standoff.json.JsonValues;
import org.yaml.snakeyaml.LoaderOptions;

/** Bdoc in YAML. Aliases are not followed, so that nothing grows. */
final class BdocYaml {

  private BdocYaml() {}

  static @Nullable Object read(byte[] bytes) throws IOException {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(Math.max(1, bytes.length));
    limits.setNestingDepthLimit(JsonValues.MAX_DEPTH);
    YAMLFactory factory =
        YAMLFactory.builder()
            .loaderOptions(limits)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(JsonValues.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(bytes)) {
      parser.nextToken();
      return JsonValues.value(parser);
    } catch (IOException | RuntimeException e) {
      String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new ImportException("it is no YAML that can be read: " + why, e);
    }
  }

  static void write(Map<String, Object> bdoc, OutputStream out) throws IOException {
    YAMLFactory factory =
        YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    try (JsonGenerator yaml = factory.createGenerator(out)) {
      yaml.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      Json.write(bdoc, yaml);
    }
  }
}
