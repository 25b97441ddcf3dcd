package org.postil.io.standoff.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.GoldSpan;

/** Reads one GATE document. Where a node stands counts, not what its id says. */
final class GateReader {

  private record Found(
      String id, String type, String start, String end, String set, Map<String, Object> features) {}

  private final ImportOptions options;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> nodes = new HashMap<>();
  private final List<Found> annotations = new ArrayList<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private Map<String, Object> features = facts;
  private String set = "";
  private boolean inText;
  private String name = "";
  private String kind = "";
  private @Nullable StringBuilder content;

  GateReader(ImportOptions options) {
    this.options = options;
  }

  Incoming read(XMLStreamReader xml) throws IOException {
    for (int event = SafeXml.next(xml);
        event != XMLStreamConstants.END_DOCUMENT;
        event = SafeXml.next(xml)) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inText) {
            text.append(xml.getText());
          } else if (content != null) {
            content.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    return document();
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "TextWithNodes" -> inText = true;
      case "Node" -> nodes.put(attribute(xml, "id"), text.length());
      case "AnnotationSet" -> set = attribute(xml, "Name");
      case "Annotation" -> {
        features = new LinkedHashMap<>();
        annotations.add(
            new Found(
                attribute(xml, "Id"),
                attribute(xml, "Type"),
                attribute(xml, "StartNode"),
                attribute(xml, "EndNode"),
                set,
                features));
      }
      case "Name", "Value" -> {
        content = new StringBuilder();
        kind = attribute(xml, "className");
      }
      default -> {}
    }
  }

  private void end(String element) {
    String said = content == null ? "" : content.toString();
    switch (element) {
      case "TextWithNodes" -> inText = false;
      case "Name" -> name = said;
      case "Value" -> features.put(name, value(said));
      default -> {}
    }
    content = element.equals("Name") || element.equals("Value") ? null : content;
  }

  private Object value(String said) {
    return switch (kind.substring(kind.lastIndexOf('.') + 1)) {
      case "Integer", "Long", "Short", "Byte" -> Long.valueOf(said);
      case "Double", "Float" -> Double.valueOf(said);
      case "Boolean" -> Boolean.valueOf(said);
      default -> Json.value(said);
    };
  }

  private Incoming document() throws IOException {
    Incoming document = new Incoming(text.toString(), options);
    facts.forEach(document::fact);
    for (Found found : annotations) {
      Integer start = nodes.get(found.start());
      Integer end = nodes.get(found.end());
      if (start == null || end == null) {
        throw new ImportException(
            "the annotation ["
                + found.id()
                + "] is between the nodes ["
                + found.start()
                + "] and ["
                + found.end()
                + "], one of which is not in the text");
      }
      GoldSpan span = document.codeUnits(found.type(), start, end, null);
      document.name(found.id(), span);
      document.features(span, found.features());
      span.set("annotationSet", found.set().isEmpty() ? null : found.set());
    }
    return document;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
