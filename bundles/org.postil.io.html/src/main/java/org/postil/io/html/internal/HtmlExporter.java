package org.postil.io.html.internal;

import org.osgi.service.component.annotations.Component;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;

/**
 * Writes a page for each document, with its spans in colour. The pages need nothing but a browser.
 */
@Component
public final class HtmlExporter implements Exporter {

  /** For OSGi. */
  public HtmlExporter() {}

  @Override
  public String format() {
    return "html";
  }

  @Override
  public String title() {
    return "HTML: articles from pages, highlighted pages from articles";
  }

  @Override
  public String holds() {
    return "spans with label and value, for reading; nothing reads them back";
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) {
    return new HtmlWriter(target, options);
  }
}
