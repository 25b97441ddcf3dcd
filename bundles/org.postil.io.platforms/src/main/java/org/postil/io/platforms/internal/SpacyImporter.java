package org.postil.io.platforms.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.standoff.json.JsonHead;

/** Reads documents of spaCy as JSON. */
@Component
public final class SpacyImporter implements Importer {

  /** For OSGi. */
  public SpacyImporter() {}

  @Override
  public String format() {
    return "spacy";
  }

  @Override
  public String title() {
    return "spaCy documents as JSON";
  }

  @Override
  public int recognises(Candidate candidate) {
    JsonHead head = JsonHead.of(candidate.head());
    boolean one = head.has("text") && head.has("ents");
    boolean many = head.has("[].text") && head.has("[].ents");
    return one || many ? BY_CONTENT + 3 : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new RecordImport(source, options, sink, new SpacyFormat()).run();
  }
}
