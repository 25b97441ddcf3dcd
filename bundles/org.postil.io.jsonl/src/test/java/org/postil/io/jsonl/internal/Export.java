package org.postil.io.jsonl.internal;

import java.io.IOException;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportedDocument;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

/** Exports to a string and reads it back. */
final class Export {

  private Export() {}

  static String of(ExportOptions options, AnnotatedDocument... documents) throws IOException {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = new JsonlExporter().open(target, options)) {
      for (AnnotatedDocument document : documents) {
        writer.write(document);
      }
    }
    return target.text("documents.jsonl");
  }

  static AnnotatedDocument back(String line) throws IOException {
    Imported imported = Imported.by(new JsonlImporter(), new MemorySource("a.jsonl", line));
    if (!imported.failures().isEmpty() || imported.documents().size() != 1) {
      throw new AssertionError("expected one document, failures: " + imported.failures());
    }
    ImportedDocument document = imported.documents().get(0);
    return new AnnotatedDocument(document.document(), document.gold());
  }
}
