package org.postil.io.uima.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLSerializer;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.standoff.LossCounter;
import org.xml.sax.SAXException;

/** XMI. */
final class XmiForm implements CasForm {

  @Override
  public String extension() {
    return ".xmi";
  }

  @Override
  public boolean needsTypeSystem() {
    return true;
  }

  @Override
  public CAS load(InputStream in, ImportSource source, ImportOptions options)
      throws IOException, SAXException, ResourceInitializationException {
    CAS cas = CasCreationUtils.createCas(TypeSystemFile.of(source, options), null, null);
    SafeXml.parse(in, new XmiCasDeserializer(cas.getTypeSystem()).getXmiCasHandler(cas, false));
    return cas;
  }

  @Override
  public void save(CAS cas, OutputStream out, LossCounter losses) throws SAXException {
    XMLSerializer xml = new XMLSerializer(out, false);
    XmlSafeHandler safe = new XmlSafeHandler(xml.getContentHandler());
    new XmiCasSerializer(cas.getTypeSystem()).serialize(cas, safe);
    losses.add("characters that XML 1.0 cannot hold replaced", safe.replaced());
  }
}
