package org.postil.io.uima.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;
import org.xml.sax.SAXException;

/** One export of CASes. */
final class CasWriter implements ExportWriter {

  private final ExportTarget target;
  private final LossCounter losses = new LossCounter();
  private final CasFiller filler;
  private final CasForm form;
  private boolean closed;

  CasWriter(ExportTarget target, ExportOptions options, CasForm form) {
    this.target = target;
    this.form = form;
    this.filler = new CasFiller(options, losses);
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    String id = document.document().id();
    CAS cas = filler.fill(document);
    try (OutputStream out = target.newFile(id + form.extension())) {
      form.save(cas, out, losses);
    } catch (SAXException | ResourceInitializationException e) {
      throw new IOException("Cannot export document [" + id + "]: " + e.getMessage(), e);
    }
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    boolean done = closed || !form.needsTypeSystem();
    closed = true;
    if (done) {
      return;
    }
    try (OutputStream out = target.newFile(TypeSystemFile.NAME)) {
      filler.typeSystem().toXML(out);
    } catch (SAXException e) {
      throw new IOException("Cannot export the type system: " + e.getMessage(), e);
    }
  }
}
