package org.postil.io.platforms.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.standoff.json.JsonHead;

/** Reads the tasks of Prodigy. */
@Component
public final class ProdigyImporter implements Importer {

  /** For OSGi. */
  public ProdigyImporter() {}

  @Override
  public String format() {
    return "prodigy";
  }

  @Override
  public String title() {
    return "Prodigy JSONL";
  }

  @Override
  public int recognises(Candidate candidate) {
    JsonHead head = JsonHead.of(candidate.head());
    boolean sure = head.has("_input_hash") || head.has("answer") || head.has("spans[].token_start");
    return head.has("text") && sure ? BY_CONTENT + 2 : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new RecordImport(source, options, sink, new ProdigyFormat()).run();
  }
}
