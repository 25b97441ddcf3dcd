package org.postil.io.platforms.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class DoccanoImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new DoccanoImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource(
            "lines.jsonl",
            """
            {"id":1,"text":"🚢 Mara left Oslo.","label":[[2,6,"PER"],[12,16,"LOC"]],"meta":{"dct":"2024-06-14"}}
            {"text":"Fine.","label":["positive"]}
            """),
        new MemorySource(
            "pretty.jsonl",
            """
            {
              "text": "Mara left Oslo.",
              "entities": [
                {"id": 0, "start_offset": 0, "end_offset": 4, "label": "PER"},
                {"id": 1, "start_offset": 10, "end_offset": 14, "label": "LOC"}
              ],
              "relations": [{"from_id": 0, "to_id": 1, "type": "left"}]
            }
            """),
        new MemorySource("array.json", "[{\"text\": \"Good.\", \"label\": [\"positive\"]}]"));
  }
}
