package org.postil.io.uima.internal;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses XML from people we do not know: document type declarations are refused, so there are no
 * entities that read files or grow.
 */
final class SafeXml {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private SafeXml() {}

  static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
    XMLReader reader = reader();
    reader.setContentHandler(handler);
    reader.setErrorHandler(new Strict());
    reader.parse(new InputSource(in));
  }

  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException e) {
      throw new SAXException("This Java has no parser that refuses document types", e);
    }
  }

  /** Faults are thrown, not printed. */
  private static final class Strict extends DefaultHandler {
    @Override
    public void error(org.xml.sax.SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
