package org.postil.io.platforms.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes the {@code .spacy} files that spaCy trains from. */
@Component
public final class DocBinExporter implements Exporter {

  /** For OSGi. */
  public DocBinExporter() {}

  @Override
  public String format() {
    return "spacy-docbin";
  }

  @Override
  public String title() {
    return "spaCy DocBin (.spacy)";
  }

  @Override
  public String holds() {
    return "tokens, sentences, entities, span groups, links, labels of the document";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) {
    return new DocBinWriter(target, options);
  }
}
