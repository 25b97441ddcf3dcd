package org.postil.io.platforms.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSink;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.standoff.json.JsonHead;

/** Reads the tasks of Label Studio. */
@Component
public final class LabelStudioImporter implements Importer {

  /** For OSGi. */
  public LabelStudioImporter() {}

  @Override
  public String format() {
    return "label-studio";
  }

  @Override
  public String title() {
    return "Label Studio JSON";
  }

  @Override
  public int recognises(Candidate candidate) {
    if (candidate.name().equals(LabelStudioConfig.FILE)) {
      return BY_CONTENT;
    }
    JsonHead head = JsonHead.of(candidate.head());
    for (String at : new String[] {"[].", ""}) {
      boolean people = head.has(at + "annotations") || head.has(at + "completions");
      boolean results =
          head.has(at + "annotations[].result")
              || head.has(at + "predictions[].result")
              || head.has(at + "completions[].result");
      if (results || head.has(at + "data") && (people || head.has(at + "predictions"))) {
        return BY_CONTENT + 4;
      }
    }
    return NO;
  }

  @Override
  public void read(ImportSource source, ImportOptions options, ImportSink sink) throws IOException {
    if (source.fileName().equals(LabelStudioConfig.FILE)) {
      return; // It says how to label, and labels nothing.
    }
    new RecordImport(source, options, sink, new LabelStudioFormat()).run();
  }
}
