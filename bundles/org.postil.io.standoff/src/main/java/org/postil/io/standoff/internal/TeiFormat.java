package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.api.layer.Span;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonValues;

/**
 * TEI P5: the text in one block, the spans in {@code standOff} with string ranges in code points,
 * features as feature structures.
 *
 * @see <a
 *     href="https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-standOff.html">standOff</a>
 */
@Component(service = {Importer.class, Exporter.class})
public final class TeiFormat extends StandoffFormat {

  /** For OSGi. */
  public TeiFormat() {}

  @Override
  public String format() {
    return "tei";
  }

  @Override
  public String title() {
    return "TEI P5 with standOff; names and dates in the text come in, too";
  }

  @Override
  String extension() {
    return ".tei.xml";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    boolean tei = head.contains("http://www.tei-c.org/ns/1.0") || head.contains("<TEI");
    return tei ? BY_CONTENT + 5 : NO;
  }

  @Override
  Incoming read(byte[] bytes, ImportSource source, ImportOptions options) throws IOException {
    return new TeiReader(options).read(SafeXml.reader(bytes));
  }

  @Override
  public void write(Outgoing document, OutputStream out) throws IOException {
    XmlOut xml = new XmlOut(document.losses());
    xml.raw("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n");
    header(xml, document);
    xml.raw("</teiHeader>\n<standOff>\n<spanGrp>\n");
    for (Span span : document.spans()) {
      int begin = document.points().fromUnits(span.begin());
      int length = document.points().fromUnits(span.end()) - begin;
      int number = document.number(span);
      xml.raw("<span xml:id=\"s" + number + "\"");
      xml.attribute("type", TypeNames.shortName(span.type()));
      xml.raw(" target=\"#string-range(text," + begin + "," + length + ")\"");
      xml.raw(" ana=\"#f" + number + "\">").text(document.covered(span)).raw("</span>\n");
    }
    xml.raw("</spanGrp>\n");
    for (Span span : document.spans()) {
      xml.raw("<fs xml:id=\"f" + document.number(span) + "\">");
      document.features(span).forEach((name, value) -> feature(xml, name, value));
      xml.raw("</fs>\n");
    }
    xml.raw("</standOff>\n<text><body><ab xml:id=\"text\" xml:space=\"preserve\">");
    xml.text(document.text()).raw("</ab></body></text>\n</TEI>\n").write(out);
  }

  private static void header(XmlOut xml, Outgoing document) {
    Map<String, String> facts = document.facts();
    xml.raw("<fileDesc>\n<titleStmt><title>");
    xml.text(facts.getOrDefault("title", document.id()));
    xml.raw("</title></titleStmt>\n<publicationStmt><p>");
    xml.text(facts.getOrDefault("source", "unpublished"));
    xml.raw(
        "</p></publicationStmt>\n<sourceDesc><p>exported by Postil</p></sourceDesc>\n</fileDesc>\n");
    xml.raw("<xenoData><fs xml:id=\"facts\">");
    facts.forEach((name, value) -> feature(xml, name, value));
    xml.raw("</fs></xenoData>\n");
  }

  private static void feature(XmlOut xml, String name, Object value) {
    xml.raw("<f").attribute("name", name).raw(">");
    if (value instanceof Number number) {
      xml.raw("<numeric").attribute("value", String.valueOf(number)).raw("/>");
    } else if (value instanceof Boolean truth) {
      xml.raw("<binary value=\"" + truth + "\"/>");
    } else {
      boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
      xml.raw("<string>").text(nested ? JsonValues.text(value) : String.valueOf(value));
      xml.raw("</string>");
    }
    xml.raw("</f>");
  }
}
