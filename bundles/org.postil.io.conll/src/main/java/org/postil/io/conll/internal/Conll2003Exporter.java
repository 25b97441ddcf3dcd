package org.postil.io.conll.internal;

import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/** Writes all documents into one file, a token a line with its tag. */
@Component
public final class Conll2003Exporter implements Exporter {

  /** For OSGi. */
  public Conll2003Exporter() {}

  @Override
  public String format() {
    return "conll2003";
  }

  @Override
  public String title() {
    return "CoNLL-2003: a token a line with its tag";
  }

  @Override
  public String holds() {
    return "tokens, sentences, flat labels";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    Scheme scheme = Scheme.of(options.other().getOrDefault("scheme", "iob2"));
    String name = options.other().getOrDefault("name", "documents");
    boolean short2002 = options.other().getOrDefault("columns", "4").equals("2");
    return new Conll2003Writer(target.newFile(name + ".conll"), scheme, short2002, options);
  }
}
