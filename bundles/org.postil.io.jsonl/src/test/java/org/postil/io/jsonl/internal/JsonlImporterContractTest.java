package org.postil.io.jsonl.internal;

import java.util.List;
import org.postil.api.io.Importer;
import org.postil.testkit.ImporterContract;
import org.postil.testkit.MemorySource;

class JsonlImporterContractTest extends ImporterContract {

  @Override
  protected Importer importer() {
    return new JsonlImporter();
  }

  @Override
  protected List<MemorySource> samples() {
    return List.of(
        new MemorySource(
            "bare.jsonl", "{\"text\":\"Mara Lind left.\"}\n{\"text\":\"🚢 She came.\"}\n"),
        new MemorySource(
            "full.jsonl",
            """
            {"id":"a","text":"🚢 Mara Lind left Oslo on Monday.","meta":{"dct":"2024-06-14","year":3},\
            "spans":[{"id":"s1","type":"entity","start":2,"end":11,"text":"Mara Lind","label":"PER"},\
            {"id":"s2","type":"timex","start":25,"end":31,"text":"Monday","label":"DATE","value":"2024-06-17"},\
            {"id":"s3","type":"quote","start":0,"end":4,"label":"direct","speaker":"s1","cue":{"start":12,"end":16,"text":"left"}}],\
            "relations":[{"id":"r1","label":"when","from":"s1","to":"s2"}],"labels":{"travel":[{"score":0.5}]}}
            """));
  }
}
