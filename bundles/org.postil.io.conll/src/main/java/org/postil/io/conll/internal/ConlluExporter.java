package org.postil.io.conll.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes all documents into one file of CoNLL-U. */
@Component
public final class ConlluExporter implements Exporter {

  /** For OSGi. */
  public ConlluExporter() {}

  @Override
  public String format() {
    return "conllu";
  }

  @Override
  public String title() {
    return "CoNLL-U: Universal Dependencies";
  }

  @Override
  public String holds() {
    return "tokens, sentences, dependencies, flat labels";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    String name = options.other().getOrDefault("name", "documents");
    return new ConlluWriter(target.newFile(name + ".conllu"), options);
  }
}
