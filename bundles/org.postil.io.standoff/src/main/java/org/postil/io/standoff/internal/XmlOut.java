package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.postil.standoff.LossCounter;

/** Writes XML. What XML 1.0 cannot hold becomes U+FFFD and is counted. */
final class XmlOut {

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final LossCounter losses;

  XmlOut(LossCounter losses) {
    this.losses = losses;
  }

  /** Markup as it stands. */
  XmlOut raw(String markup) {
    xml.append(markup);
    return this;
  }

  /** Content or the value of an attribute. */
  XmlOut text(String text) {
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                default -> {
                  boolean fits = point >= 0x20 || point == '\t' || point == '\n';
                  boolean odd = !fits || point == 0xFFFE || point == 0xFFFF || isHalf(point);
                  xml.appendCodePoint(odd ? 0xFFFD : point);
                  losses.add("characters that XML 1.0 cannot hold replaced", odd ? 1 : 0);
                }
              }
            });
    return this;
  }

  /** The value of an attribute, whose line ends would be folded. */
  XmlOut attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"");
    int from = xml.length();
    text(value);
    String escaped = xml.substring(from).replace("\n", "&#10;").replace("\t", "&#9;");
    xml.setLength(from);
    xml.append(escaped).append('"');
    return this;
  }

  void write(OutputStream out) throws IOException {
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isHalf(int point) {
    return point >= 0xD800 && point <= 0xDFFF;
  }
}
