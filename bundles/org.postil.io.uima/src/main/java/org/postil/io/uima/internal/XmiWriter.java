package org.postil.io.uima.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.util.XMLSerializer;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;
import org.xml.sax.SAXException;

/** One export of CASes. */
final class XmiWriter implements ExportWriter {

  private final ExportTarget target;
  private final LossCounter losses = new LossCounter();
  private final CasFiller filler;
  private boolean closed;

  XmiWriter(ExportTarget target, ExportOptions options) {
    this.target = target;
    this.filler = new CasFiller(options, losses);
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    String id = document.document().id();
    CAS cas = filler.fill(document);
    try (OutputStream out = target.newFile(id + ".xmi")) {
      XMLSerializer xml = new XMLSerializer(out, false);
      XmlSafeHandler safe = new XmlSafeHandler(xml.getContentHandler());
      new XmiCasSerializer(cas.getTypeSystem()).serialize(cas, safe);
      losses.add("characters that XML 1.0 cannot hold replaced", safe.replaced());
    } catch (SAXException e) {
      throw new IOException("Cannot export document [" + id + "] as XMI: " + e.getMessage(), e);
    }
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream out = target.newFile(TypeSystemFile.NAME)) {
      filler.typeSystem().toXML(out);
    } catch (SAXException e) {
      throw new IOException("Cannot export the type system: " + e.getMessage(), e);
    }
  }
}
