package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern DECLARED =
      Pattern.compile("\\A<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.-]+)[\"']");
  private static final int DECLARATION = 300;

  private SafeXml() {}

  static XMLStreamReader reader(byte[] bytes) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return factory.createXMLStreamReader(new StringReader(text(bytes)));
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  /** Decoded here, since the parser prints what bytes it cannot decode. */
  private static String text(byte[] bytes) throws ImportException {
    Charset charset = charset(bytes);
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ImportException(
          "it is not in " + charset + ", the encoding that it declares; save it in UTF-8", e);
    }
  }

  private static Charset charset(byte[] bytes) throws ImportException {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) {
      return StandardCharsets.UTF_16;
    }
    if (first == 0x003C || first == 0x3C00) {
      return first == 0x003C ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    int length = Math.min(DECLARATION, bytes.length);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ImportException(
          "it declares the encoding [" + declared.group(1) + "], which there is not", e);
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
