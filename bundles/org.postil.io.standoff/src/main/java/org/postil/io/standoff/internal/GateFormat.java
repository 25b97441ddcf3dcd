package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
 * GATE's own XML: the text with nodes between its characters, and annotations between nodes.
 *
 * @see <a href="https://gate.ac.uk/sale/tao/splitch5.html#x8-960005.5.2">the format</a>
 */
@Component(service = {Importer.class, Exporter.class})
public final class GateFormat extends StandoffFormat {

  /** For OSGi. */
  public GateFormat() {}

  @Override
  public String format() {
    return "gate";
  }

  @Override
  public String title() {
    return "GATE XML";
  }

  @Override
  String extension() {
    return ".gate.xml";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    return head.contains("<GateDocument") ? BY_CONTENT + 5 : NO;
  }

  @Override
  Incoming read(byte[] bytes, ImportSource source, ImportOptions options) throws IOException {
    return new GateReader(options).read(SafeXml.reader(bytes));
  }

  @Override
  public void write(Outgoing document, OutputStream out) throws IOException {
    XmlOut xml = new XmlOut(document.losses());
    xml.raw("<GateDocument version=\"3\">\n<GateDocumentFeatures>\n");
    document.facts().forEach((name, value) -> feature(xml, name, value));
    xml.raw("</GateDocumentFeatures>\n<TextWithNodes>");
    TreeSet<Integer> nodes = new TreeSet<>(List.of(0, document.text().length()));
    for (Span span : document.spans()) {
      nodes.add(span.begin());
      nodes.add(span.end());
    }
    int at = 0;
    for (int node : nodes) {
      xml.text(document.text().substring(at, node)).raw("<Node id=\"" + node + "\"/>");
      at = node;
    }
    xml.raw("</TextWithNodes>\n<AnnotationSet>\n");
    for (Span span : document.spans()) {
      xml.raw("<Annotation Id=\"" + document.number(span) + "\"");
      xml.attribute("Type", TypeNames.shortName(span.type()));
      xml.raw(" StartNode=\"" + span.begin() + "\" EndNode=\"" + span.end() + "\">\n");
      for (Map.Entry<String, Object> each : document.features(span).entrySet()) {
        feature(xml, each.getKey(), each.getValue());
      }
      xml.raw("</Annotation>\n");
    }
    xml.raw("</AnnotationSet>\n</GateDocument>\n").write(out);
  }

  private static void feature(XmlOut xml, String name, Object value) {
    String kind = "String";
    if (value instanceof Long) {
      kind = "Long";
    } else if (value instanceof Double) {
      kind = "Double";
    } else if (value instanceof Boolean) {
      kind = "Boolean";
    }
    boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
    xml.raw("<Feature>\n  <Name className=\"java.lang.String\">").text(name);
    xml.raw("</Name>\n  <Value className=\"java.lang." + kind + "\">");
    xml.text(nested ? JsonValues.text(value) : String.valueOf(value));
    xml.raw("</Value>\n</Feature>\n");
  }
}
