package org.postil.io.jsonl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.json.Lines;
import org.postil.testkit.MemorySource;

class MachineWorkTest {

  @Test
  void spansRelationsAndLabelsThatAnnotatorsMadeAreCountedOverTheWholeFile() throws IOException {
    String line =
        "{\"text\":\"Mara\",\"spans\":["
            + "{\"id\":\"a\",\"start\":0,\"end\":4,\"label\":\"PER\",\"by\":\"entities@1.0.0\"},"
            + "{\"id\":\"b\",\"start\":0,\"end\":2,\"label\":\"PER\",\"by\":\"gold\"}],"
            + "\"relations\":[{\"from\":\"a\",\"to\":\"b\",\"by\":\"links@2.1.0-beta\"}],"
            + "\"labels\":{\"sport\":[{\"score\":0.9,\"by\":\"topics@1.0.0\"}]}}\n";
    assertEquals(
        "6 spans and labels that entities@1.0.0, links@2.1.0-beta, topics@1.0.0 made are taken as"
            + " people's work, as all that a file brings is: `export --select gold` and `evaluate`"
            + " count it as gold; import the file without it if that is not meant",
        read(line + line).toString());
  }

  @Test
  void peopleAreNoAnnotatorsNorAreZones() throws IOException {
    String line =
        "{\"text\":\"Mara\",\"spans\":["
            + "{\"start\":0,\"end\":4,\"label\":\"paragraph\",\"type\":\"zone\",\"by\":\"document\"},"
            + "{\"start\":0,\"end\":4,\"label\":\"PER\",\"by\":\"ann@3points.example\"},"
            + "{\"start\":0,\"end\":4,\"label\":\"PER\",\"by\":\"ann\"},"
            + "{\"start\":0,\"end\":4,\"label\":\"PER\"}]}\n";
    assertTrue(read(line).isEmpty());
  }

  private static MachineWork read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ImportOptions options = ImportOptions.defaults();
    DocumentReader reader = new DocumentReader(new MemorySource("a.jsonl", text), options);
    try (Lines lines = new Lines(new ByteArrayInputStream(bytes), options.maxBytes())) {
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        reader.read(line);
      }
    }
    return reader.machineWork();
  }
}
