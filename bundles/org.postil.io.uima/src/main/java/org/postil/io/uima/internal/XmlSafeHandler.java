package org.postil.io.uima.internal;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Passes on what XML 1.0 can hold and puts U+FFFD, which is as long, in the place of the rest, so
 * that offsets stay right.
 */
final class XmlSafeHandler extends XMLFilterImpl {

  private long replaced;

  XmlSafeHandler(ContentHandler next) {
    setContentHandler(next);
  }

  /** Number of UTF-16 code units that were replaced. */
  long replaced() {
    return replaced;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    AttributesImpl safe = new AttributesImpl(attributes);
    for (int i = 0; i < safe.getLength(); i++) {
      String value = safe.getValue(i);
      if (value != null && !isSafe(value)) {
        safe.setValue(i, safe(value));
      }
    }
    super.startElement(uri, local, name, safe);
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    String text = new String(characters, start, length);
    if (isSafe(text)) {
      super.characters(characters, start, length);
    } else {
      super.characters(safe(text).toCharArray(), 0, length);
    }
  }

  private static boolean isSafe(String text) {
    return text.codePoints().allMatch(XmlSafeHandler::isSafe);
  }

  private String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              boolean keep = isSafe(point);
              replaced += keep ? 0 : 1;
              safe.appendCodePoint(keep ? point : 0xFFFD);
            });
    return safe.toString();
  }

  private static boolean isSafe(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
