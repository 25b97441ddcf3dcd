package org.postil.cli.internal.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldSourceTest {

  @TempDir private Path folder;

  @Test
  void creationTimeAndSkippedTextGoWhereTheImporterLooks() throws IOException {
    assertEquals(
        "{\"text\":\"Żółw\",\"meta\":{\"dct\":\"2024-06-14\"},\"spans\":[{\"type\":\"skip\","
            + "\"label\":\"skip\",\"start\":2,\"end\":5}]}\n",
        rewritten("{\"text\":\"Żółw\",\"dct\":\"2024-06-14\",\"skip\":[[2,5]]}\n"));
  }

  @Test
  void aCreationTimeInTheMetadataStays() throws IOException {
    String meta = "{\"text\":\"x\",\"meta\":{\"dct\":\"2024-06-14\"}}";
    assertEquals(meta, rewritten(meta));
    assertEquals(
        "{\"text\":\"x\",\"meta\":{\"dct\":\"2024-06-14\"}}",
        rewritten("{\"text\":\"x\",\"meta\":{\"dct\":\"2024-06-14\"},\"dct\":\"1999-01-01\"}"));
  }

  @Test
  void anUnknownCreationTimeStaysUnknown() throws IOException {
    assertEquals("{\"text\":\"x\"}", rewritten("{\"text\":\"x\",\"dct\":null}"));
  }

  @Test
  void linesThatAreNoObjectsStayForTheImporterToRefuse() throws IOException {
    String lines = "{\"skip\": oops\n\n[\"dct\"]\r\n\"skip\"";
    assertEquals(lines, rewritten(lines));
  }

  private String rewritten(String lines) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, lines);
    return new String(new GoldSource(file).open().readAllBytes(), StandardCharsets.UTF_8);
  }
}
