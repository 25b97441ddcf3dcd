package org.postil.io.jsonl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.io.ExportOptions;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;

class SchemaTest {

  private final JsonSchema schema = schema();

  @Test
  void exportedLinesAreAsTheSchemaSays() throws IOException {
    for (String line :
        Export.of(ExportOptions.defaults(), Annotations.of(Articles.news()), Rich.document())
            .split("\n")) {
      assertEquals(Set.of(), schema.validate(line, InputFormat.JSON), line);
    }
  }

  @Test
  void exportsOfRandomSpansAreAsTheSchemaSays() throws IOException {
    for (Map.Entry<String, String> odd : Articles.oddTexts().entrySet()) {
      String line =
          Export.of(ExportOptions.defaults(), Annotations.random(Articles.of(odd.getValue()), 7));
      assertEquals(Set.of(), schema.validate(line, InputFormat.JSON), odd.getKey());
    }
  }

  @Test
  void theSchemaRefusesASpanWithoutLayer() {
    String line =
        "{\"id\":\"a\",\"text\":\"b\",\"meta\":{},\"relations\":[],\"labels\":{},\"spans\":["
            + "{\"id\":\"s1\",\"type\":\"entity\",\"start\":0,\"end\":1,\"text\":\"b\",\"by\":\"x\"}]}";
    assertFalse(schema.validate(line, InputFormat.JSON).isEmpty());
  }

  private static JsonSchema schema() {
    Path file = Path.of("../../docs/postil-jsonl.schema.json");
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
