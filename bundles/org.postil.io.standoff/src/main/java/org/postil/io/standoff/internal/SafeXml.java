package org.postil.io.standoff.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postil.api.io.ImportException;

/**
 * Reads XML from people we do not know: document type declarations are refused, so there are no
 * entities that read files or grow.
 */
final class SafeXml {

  private SafeXml() {}

  static XMLStreamReader reader(byte[] bytes) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  /** The next event; a document type declaration is refused. */
  static int next(XMLStreamReader xml) throws IOException {
    try {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new ImportException("it declares a document type, which is not read; remove it");
      }
      return event;
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  private static ImportException fault(XMLStreamException e) {
    String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    return new ImportException("it is no well-formed XML: " + why, e);
  }
}
