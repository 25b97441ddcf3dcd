package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.api.layer.Span;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.SpanLabel;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonHead;

/**
 * A page of W3C Web Annotations on one text. Positions are code points, and each annotation quotes
 * what it is on. The text stands in the page; where it does not, the file that the annotations name
 * as their source must lie beside it.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
@Component(service = {Importer.class, Exporter.class})
public final class WebAnnotationFormat extends StandoffFormat {

  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final String TEXT = "postil:text";
  private static final String FACTS = "postil:facts";
  private static final String FEATURES = "postil:features";
  private static final int AROUND = 24;

  /** For OSGi. */
  public WebAnnotationFormat() {}

  @Override
  public String format() {
    return "w3c";
  }

  @Override
  public String title() {
    return "W3C Web Annotation (JSON-LD)";
  }

  @Override
  String extension() {
    return ".jsonld";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    boolean said = head.contains(CONTEXT) && JsonHead.of(candidate.head()).has("@context");
    boolean listed = head.contains(CONTEXT) && head.contains("\"@context\"");
    return said || listed ? BY_CONTENT + 5 : candidate.extension().equals("jsonld") ? BY_NAME : NO;
  }

  @Override
  Incoming read(byte[] bytes, ImportSource source, ImportOptions options) throws IOException {
    JsonFields page = Json.object(bytes);
    List<?> items = page.get("items") instanceof List<?> list ? list : List.of(page.values());
    String text = page.text(TEXT);
    Incoming document = new Incoming(text == null ? beside(items, source, options) : text, options);
    page.object(FACTS).forEach((name, value) -> document.fact(String.valueOf(name), value));
    for (Object each : items) {
      read(JsonFields.of(each, "items"), document);
    }
    return document;
  }

  private static String beside(List<?> items, ImportSource source, ImportOptions options)
      throws IOException {
    String named = "";
    for (Object each : items) {
      Map<?, ?> target = target(JsonFields.of(each, "items"));
      named = named.isEmpty() ? String.valueOf(target.get("source")) : named;
    }
    ImportSource file = source.beside(named.replaceFirst("^\\./", "")).orElse(null);
    if (file == null) {
      throw new ImportException(
          "it has no text, and its source [" + named + "] does not lie beside it; put it there");
    }
    try (InputStream in = file.open()) {
      int most = (int) Math.min(options.maxBytes(), Integer.MAX_VALUE - 16);
      return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    }
  }

  private static Map<?, ?> target(JsonFields annotation) {
    Object target = annotation.get("target");
    Object first = target instanceof List<?> list && !list.isEmpty() ? list.get(0) : target;
    return first instanceof Map<?, ?> map ? map : Map.of();
  }

  private static void read(JsonFields annotation, Incoming document) throws IOException {
    Object selectors = target(annotation).get("selector");
    Long start = null;
    Long end = null;
    String quote = null;
    for (Object each :
        selectors instanceof List<?> list ? list : java.util.Arrays.asList(selectors)) {
      if (each instanceof Map<?, ?> map) {
        JsonFields selector = new JsonFields(map);
        start = selector.get("start") instanceof Long number ? number : start;
        end = selector.get("end") instanceof Long number ? number : end;
        quote = selector.get("exact") instanceof String text ? text : quote;
      }
    }
    if (start == null && quote == null) {
      throw new ImportException(
          "an annotation has neither a position nor a quotation; give it a TextPositionSelector");
    }
    SpanLabel label = SpanLabel.parse(label(annotation.get("body")));
    long from = start == null ? -1 : start;
    GoldSpan span = document.codePoints(label.type(), from, end == null ? -1 : end, quote);
    span.set("label", label.label().isEmpty() ? null : label.label());
    String id = annotation.text("id", "");
    document.name(id.substring(id.lastIndexOf('#') + 1), span);
    document.features(span, annotation.object(FEATURES));
  }

  private static String label(@Nullable Object body) {
    if (body instanceof List<?> list) {
      return list.stream()
          .map(WebAnnotationFormat::label)
          .filter(each -> !each.isEmpty())
          .findFirst()
          .orElse("");
    }
    if (body instanceof Map<?, ?> map) {
      Object value = map.get("value") == null ? map.get("id") : map.get("value");
      return value == null ? "" : String.valueOf(value);
    }
    return body instanceof String text ? text : "";
  }

  @Override
  public void write(Outgoing document, OutputStream out) throws IOException {
    List<Object> items = new ArrayList<>();
    for (Span span : document.spans()) {
      items.add(annotation(span, document));
    }
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@context", List.of(CONTEXT, Map.of("postil", "urn:postil:")));
    page.put("id", "urn:postil:page:" + iri(document.id()));
    page.put("type", "AnnotationPage");
    page.put(FACTS, document.facts());
    page.put(TEXT, document.text());
    page.put("items", items);
    Json.write(page, out);
  }

  private static Map<String, Object> annotation(Span span, Outgoing document) {
    Map<String, Object> features = document.features(span);
    features.remove("label");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "TextualBody");
    body.put("purpose", "classifying");
    body.put("value", SpanLabel.of(span).text());
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("source", "urn:postil:document:" + iri(document.id()));
    target.put("selector", List.of(position(span, document), quotation(span, document)));
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", "urn:postil:annotation:" + iri(document.id()) + "#" + document.number(span));
    one.put("type", "Annotation");
    one.put("motivation", "classifying");
    one.put("body", body);
    one.put("target", target);
    if (!features.isEmpty()) {
      one.put(FEATURES, features);
    }
    return one;
  }

  private static Map<String, Object> position(Span span, Outgoing document) {
    Map<String, Object> position = new LinkedHashMap<>();
    position.put("type", "TextPositionSelector");
    position.put("start", document.points().fromUnits(span.begin()));
    position.put("end", document.points().fromUnits(span.end()));
    return position;
  }

  private static Map<String, Object> quotation(Span span, Outgoing document) {
    String text = document.text();
    Map<String, Object> quotation = new LinkedHashMap<>();
    quotation.put("type", "TextQuoteSelector");
    quotation.put("exact", document.covered(span));
    quotation.put("prefix", text.substring(whole(text, span.begin() - AROUND), span.begin()));
    quotation.put("suffix", text.substring(span.end(), whole(text, span.end() + AROUND)));
    return quotation;
  }

  /** A place within the text that does not cut a character in two. */
  private static int whole(String text, int at) {
    int place = Math.max(0, Math.min(text.length(), at));
    boolean cut =
        place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return cut ? place - 1 : place;
  }

  private static String iri(String id) {
    return java.net.URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
