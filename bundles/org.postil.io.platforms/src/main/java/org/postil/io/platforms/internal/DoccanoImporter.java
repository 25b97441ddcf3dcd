package org.postil.io.platforms.internal;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.standoff.json.JsonHead;

/** Reads what doccano exports and imports. */
@Component
public final class DoccanoImporter implements Importer {

  /** For OSGi. */
  public DoccanoImporter() {}

  @Override
  public String format() {
    return "doccano";
  }

  @Override
  public String title() {
    return "doccano JSON and JSONL";
  }

  @Override
  public int recognises(Candidate candidate) {
    JsonHead head = JsonHead.of(candidate.head());
    String at = head.fields().keySet().stream().anyMatch(f -> f.startsWith("[]")) ? "[]." : "";
    boolean named = head.has(at + "column_data") && head.has(at + "column_label");
    boolean file =
        head.has(at + "filename")
            && (isLabels(head, at + "label")
                || head.has(at + "bbox[].label")
                || head.has(at + "segmentation[].points"));
    if (!head.has(at + "text")) {
      return named || file ? BY_CONTENT - 5 : NO;
    }
    boolean sure =
        head.has(at + "entities[].start_offset")
            || head.has(at + "label[][]")
            || head.has(at + "entities[][]");
    // Postil's own lines have labels, too, but in an object.
    boolean maybe = isLabels(head, at + "label") || isLabels(head, at + "labels");
    return sure ? BY_CONTENT + 1 : maybe ? BY_CONTENT - 5 : NO;
  }

  private static boolean isLabels(JsonHead head, String field) {
    JsonToken token = head.fields().get(field);
    return token == JsonToken.START_ARRAY || token == JsonToken.VALUE_STRING;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    new RecordImport(source, options, sink, new DoccanoFormat()).run();
  }
}
