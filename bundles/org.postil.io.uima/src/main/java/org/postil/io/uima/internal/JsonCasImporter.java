package org.postil.io.uima.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.json.JsonHead;

/** Reads CASes in JSON with the types that they bring. */
@Component
public final class JsonCasImporter implements Importer {

  /** For OSGi. */
  public JsonCasImporter() {}

  @Override
  public String format() {
    return "json-cas";
  }

  @Override
  public String title() {
    return "UIMA JSON CAS 0.4, with its type system in it";
  }

  @Override
  public int recognises(Candidate candidate) {
    JsonHead head = JsonHead.of(candidate.head());
    return head.has("%TYPES") || head.has("%FEATURE_STRUCTURES") || head.has("%VIEWS")
        ? BY_CONTENT + 5
        : NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    ImportedDocument document = new CasReader(source, options).read(new JsonCasForm());
    sink.accept(document);
  }
}
