package org.postil.io.standoff.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.LooseDate;
import org.postil.standoff.TypeNames;

/**
 * Reads one TEI document: spans of its standOff, and names and dates that are tagged in its text.
 */
final class TeiReader {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final Pattern RANGE =
      Pattern.compile("#string-range\\(\\s*[^,]*,\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*\\)");
  private static final Set<String> BLOCKS =
      Set.of("p", "ab", "head", "l", "item", "div", "cell", "note", "quote", "lg", "list");
  private static final Map<String, String> NAMES =
      Map.of(
          "persName", "PER",
          "orgName", "ORG",
          "placeName", "LOC",
          "geogName", "LOC",
          "settlement", "LOC",
          "country", "LOC",
          "date", "DATE",
          "time", "TIME");

  private record Range(String id, String type, long begin, long length, String features) {}

  private record Tagged(int begin, int end, String label, @Nullable String value) {}

  private record Open(int begin, String label, @Nullable String value) {}

  private final ImportOptions options;
  private final StringBuilder text = new StringBuilder();
  private final List<Range> ranges = new ArrayList<>();
  private final List<Tagged> tagged = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Map<String, Object>> structures = new HashMap<>();
  private Map<String, Object> structure = new LinkedHashMap<>();
  private String feature = "";
  private @Nullable StringBuilder content;
  private @Nullable String title;
  private @Nullable String published;
  private int inText;
  private boolean preserved;

  TeiReader(ImportOptions options) {
    this.options = options;
  }

  Incoming read(XMLStreamReader xml) throws IOException {
    for (int event = SafeXml.next(xml);
        event != XMLStreamConstants.END_DOCUMENT;
        event = SafeXml.next(xml)) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            characters(xml.getText());
        default -> {}
      }
    }
    return document();
  }

  private void characters(String said) {
    if (content != null) {
      content.append(said);
    } else if (inText > 0) {
      boolean after = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      String folded = preserved ? said : said.replaceAll("\\s+", " ");
      text.append(!preserved && after ? folded.stripLeading() : folded);
    }
  }

  private void start(XMLStreamReader xml) throws ImportException {
    String element = xml.getLocalName();
    if (inText > 0) {
      inText++;
      if (NAMES.containsKey(element)) {
        String value = xml.getAttributeValue(null, "when");
        open.push(new Open(text.length(), NAMES.getOrDefault(element, ""), value));
      } else if (BLOCKS.contains(element)) {
        endBlock();
        preserved |= "preserve".equals(xml.getAttributeValue(XML, "space"));
      }
      return;
    }
    switch (element) {
      case "text" -> inText = 1;
      case "title" -> content = title == null ? new StringBuilder() : null;
      case "date" -> {
        String when = xml.getAttributeValue(null, "when");
        published = published == null ? when : published;
      }
      case "span" -> range(xml);
      case "fs" -> {
        structure = new LinkedHashMap<>();
        structures.put(String.valueOf(xml.getAttributeValue(XML, "id")), structure);
      }
      case "f" -> feature = String.valueOf(xml.getAttributeValue(null, "name"));
      case "string" -> content = new StringBuilder();
      case "binary" ->
          structure.put(feature, Boolean.valueOf(xml.getAttributeValue(null, "value")));
      case "numeric" -> structure.put(feature, number(xml.getAttributeValue(null, "value")));
      default -> {}
    }
  }

  private void range(XMLStreamReader xml) throws ImportException {
    String target = String.valueOf(xml.getAttributeValue(null, "target"));
    Matcher range = RANGE.matcher(target);
    if (!range.matches()) {
      throw new ImportException(
          "a span has the target [" + target + "], expected #string-range(id,offset,length)");
    }
    String type = xml.getAttributeValue(null, "type");
    ranges.add(
        new Range(
            String.valueOf(xml.getAttributeValue(XML, "id")),
            type == null ? "span" : type,
            Long.parseLong(range.group(1)),
            Long.parseLong(range.group(2)),
            String.valueOf(xml.getAttributeValue(null, "ana"))));
  }

  private static Object number(@Nullable String value) throws ImportException {
    String said = String.valueOf(value);
    try {
      return said.matches("-?\\d{1,18}") ? (Object) Long.valueOf(said) : Double.valueOf(said);
    } catch (NumberFormatException e) {
      throw new ImportException("a numeric feature has the value [" + said + "]", e);
    }
  }

  private void end(String element) {
    if (inText > 0) {
      inText--;
      if (NAMES.containsKey(element) && !open.isEmpty()) {
        Open begun = open.pop();
        tagged.add(new Tagged(begun.begin(), text.length(), begun.label(), begun.value()));
      } else if (BLOCKS.contains(element) && !preserved) {
        endBlock();
      } else if (BLOCKS.contains(element)) {
        preserved = false;
      }
      return;
    }
    String said = content == null ? "" : content.toString();
    if (element.equals("string")) {
      structure.put(feature, Json.value(said));
    } else if (element.equals("title") && title == null && !said.isBlank()) {
      title = said.strip();
    }
    content = element.equals("string") || element.equals("title") ? null : content;
  }

  private void endBlock() {
    if (!preserved && !text.toString().isBlank()) {
      while (Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
      text.append("\n\n");
    }
  }

  private Incoming document() throws IOException {
    boolean own = structures.containsKey("facts");
    while (!own && text.length() > 0 && Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
    Incoming document = new Incoming(text.toString(), options);
    if (own) {
      structures.getOrDefault("facts", Map.of()).forEach(document::fact);
    } else {
      document.fact("title", title);
      // A date that a person wrote in words is no creation time, and no reason to refuse the text.
      document.fact("dct", LooseDate.published(published).isPresent() ? published : null);
    }
    for (Range range : ranges) {
      long end = range.begin() + range.length();
      GoldSpan span = document.codePoints(range.type(), range.begin(), end, null);
      document.name(range.id().replaceFirst("^s", ""), span);
      document.features(
          span, structures.getOrDefault(range.features().replaceFirst("^#", ""), Map.of()));
    }
    for (Tagged each : tagged) {
      int end = Math.min(each.end(), text.length());
      int begin = Math.min(each.begin(), end);
      String type = TypeNames.typeOfLabel(each.label());
      document
          .codeUnits(type, begin, end, null)
          .set("label", each.label())
          .set(type.equals(TypeNames.TIMEX) ? "value" : "link", each.value());
    }
    return document;
  }
}
