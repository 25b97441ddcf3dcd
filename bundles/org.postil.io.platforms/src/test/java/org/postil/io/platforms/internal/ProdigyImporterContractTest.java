package org.postil.io.platforms.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class ProdigyImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new ProdigyImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource(
            "tasks.jsonl",
            """
            {"text":"🚢 Mara left","_input_hash":-5,"tokens":[{"text":"🚢","start":0,"end":1,"id":0},{"text":"Mara","start":2,"end":6,"id":1}],"spans":[{"start":2,"end":6,"label":"PER","token_start":1,"token_end":1}],"answer":"accept"}
            {"text":"No","spans":[{"start":0,"end":2,"label":"X"}],"answer":"reject"}
            """));
  }
}
