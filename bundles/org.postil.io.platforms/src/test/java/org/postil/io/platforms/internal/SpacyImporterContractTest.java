package org.postil.io.platforms.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class SpacyImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new SpacyImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource(
            "docs.jsonl",
            """
            {"text":"🚢 Mara left","ents":[{"start":2,"end":6,"label":"PER","kb_id":"Q1"}],"sents":[{"start":0,"end":11}],"tokens":[{"id":0,"start":0,"end":1},{"id":1,"start":2,"end":6,"pos":"PROPN"}],"spans":{"quote":[{"start":0,"end":6,"label":"direct"}]},"cats":{"travel":0.5}}
            """));
  }
}
