package org.postil.io.platforms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.api.io.Importer;
import org.postil.testkit.Imported;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class LabelStudioImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new LabelStudioImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource(
            "tasks.json",
            """
            [{"id": 7, "data": {"text": "🚢 Mara left Oslo.", "dct": "2024-06-14"},
              "annotations": [{"id": 1, "was_cancelled": false, "result": [
                {"id": "a", "from_name": "label", "to_name": "text", "type": "labels",
                 "value": {"start": 2, "end": 6, "text": "Mara", "labels": ["PER"]}},
                {"id": "b", "from_name": "label", "to_name": "text", "type": "labels",
                 "value": {"start": 12, "end": 16, "text": "Oslo", "labels": ["LOC"]}},
                {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right", "labels": ["left"]},
                {"id": "c", "from_name": "mood", "to_name": "text", "type": "choices", "value": {"choices": ["sad"]}}
              ]}]}]
            """));
  }

  @Test
  void theConfigurationBesideAnExportIsNoDocument() throws IOException {
    MemorySource config = new MemorySource("label_config.xml", "<View><Text name=\"t\"/></View>");
    assertEquals(Importer.BY_CONTENT, importer().recognises(config.candidate()));
    Imported imported = Imported.by(importer(), config);
    assertEquals(List.of(), imported.documents());
    assertEquals(List.of(), imported.failures());
  }
}
