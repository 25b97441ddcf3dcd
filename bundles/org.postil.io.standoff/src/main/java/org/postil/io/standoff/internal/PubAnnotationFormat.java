package org.postil.io.standoff.internal;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonHead;

/**
 * PubAnnotation's JSON: denotations, relations, attributes. Offsets are code points.
 *
 * @see <a href="http://www.pubannotation.org/docs/annotation-format/">the format</a>
 */
@Component(service = {Importer.class, Exporter.class})
public final class PubAnnotationFormat extends StandoffFormat {

  /** On a discontinuous annotation: its parts. */
  private static final String FRAGMENTS = "fragments";

  private static final Set<String> OWN =
      Set.of("text", "denotations", "relations", "attributes", "modifications", "namespaces");

  /** For OSGi. */
  public PubAnnotationFormat() {}

  @Override
  public String format() {
    return "pubannotation";
  }

  @Override
  public String title() {
    return "PubAnnotation JSON";
  }

  @Override
  String extension() {
    return ".json";
  }

  @Override
  public int recognises(Candidate candidate) {
    JsonHead head = JsonHead.of(candidate.head());
    boolean start = head.fields().get("text") == JsonToken.VALUE_STRING;
    return start && (head.has("denotations") || head.has("sourcedb") || head.has("tracks"))
        ? BY_CONTENT + 4
        : NO;
  }

  @Override
  Incoming read(byte[] bytes, ImportSource source, ImportOptions options) throws IOException {
    JsonFields json = Json.object(bytes);
    Incoming document = new Incoming(json.requiredText("text"), options);
    for (String name : json.names()) {
      if (!OWN.contains(name) && !name.equals("tracks")) {
        document.fact(name, json.get(name));
      }
    }
    annotations(json, "", document);
    int number = 0;
    for (Object track : json.list("tracks")) {
      annotations(JsonFields.of(track, "tracks"), "track" + ++number + "/", document);
    }
    return document;
  }

  private static void annotations(JsonFields json, String prefix, Incoming document)
      throws IOException {
    Map<String, GoldSpan> spans = new LinkedHashMap<>();
    Map<String, Map<String, Object>> features = new LinkedHashMap<>();
    for (Object each : json.list("attributes")) {
      JsonFields attribute = JsonFields.of(each, "attributes");
      features
          .computeIfAbsent(prefix + attribute.text("subj", ""), id -> new LinkedHashMap<>())
          .put(attribute.text("pred", "value"), attribute.get("obj"));
    }
    for (Object each : json.list("denotations")) {
      JsonFields one = JsonFields.of(each, "denotations");
      String id = prefix + one.text("id", "D" + spans.size());
      GoldSpan span = span(one, document);
      spans.put(id, span);
      document.name(id, span);
      document.features(span, features.getOrDefault(id, Map.of()));
    }
    for (Object each : json.list("relations")) {
      JsonFields one = JsonFields.of(each, "relations");
      String id = prefix + one.text("id", "R" + each.hashCode());
      document.relation(
          id,
          one.text("pred", ""),
          prefix + one.text("subj", ""),
          prefix + one.text("obj", ""),
          features.getOrDefault(id, Map.of()));
    }
  }

  private static GoldSpan span(JsonFields one, Incoming document) throws IOException {
    List<?> places = one.get("span") instanceof List<?> list ? list : List.of(one.object("span"));
    long begin = Long.MAX_VALUE;
    long end = -1;
    List<Map<String, Long>> fragments = new ArrayList<>();
    for (Object each : places) {
      JsonFields place = JsonFields.of(each, "span");
      Long from = place.offset("begin");
      Long to = place.offset("end");
      if (from == null || to == null) {
        throw new ImportException("a denotation has no span with begin and end; give it both");
      }
      begin = Math.min(begin, from);
      end = Math.max(end, to);
      fragments.add(Map.of("start", from, "end", to));
    }
    SpanLabel label = SpanLabel.parse(one.text("obj", ""));
    GoldSpan span = document.codePoints(label.type(), begin, end, null);
    span.set("label", label.label().isEmpty() ? null : label.label());
    if (fragments.size() > 1) {
      document.features(span, Map.of(FRAGMENTS, fragments));
    }
    return span;
  }

  @Override
  public void write(Outgoing document, OutputStream out) throws IOException {
    List<Object> denotations = new ArrayList<>();
    List<Object> relations = new ArrayList<>();
    List<Object> attributes = new ArrayList<>();
    for (Span span : document.spans()) {
      Map<String, Object> features = document.features(span);
      Object label = features.remove("label");
      if (isRelation(span, document)) {
        relations.add(relation(span, document, label == null ? "" : label));
        features.remove("from");
        features.remove("to");
      } else {
        denotations.add(denotation(span, document, parts(features)));
      }
      for (Map.Entry<String, Object> feature : features.entrySet()) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("id", "A" + (attributes.size() + 1));
        attribute.put("subj", Integer.toString(document.number(span)));
        attribute.put("pred", feature.getKey());
        attribute.put("obj", feature.getValue());
        attributes.add(attribute);
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", document.text());
    document.facts().forEach((name, value) -> json.putIfAbsent(free(name), value));
    json.put("denotations", denotations);
    json.put("relations", relations);
    json.put("attributes", attributes);
    Json.write(json, out);
  }

  private static String free(String name) {
    return OWN.contains(name) ? name + "_" : name;
  }

  private static boolean isRelation(Span span, Outgoing document) {
    return span.type().equals(TypeNames.RELATION) && Ends.are(span, document);
  }

  /** The parts of a discontinuous annotation, which are then no feature; none if it is whole. */
  private static List<Object> parts(Map<String, Object> features) {
    List<Object> places = new ArrayList<>();
    if (features.get(FRAGMENTS) instanceof List<?> parts && parts.size() > 1) {
      for (Object part : parts) {
        if (!(part instanceof Map<?, ?> at) || at.get("start") == null) {
          return List.of();
        }
        places.add(place(at.get("start"), at.get("end")));
      }
      features.remove(FRAGMENTS);
    }
    return places;
  }

  private static Map<String, Object> denotation(Span span, Outgoing document, List<Object> parts) {
    Object whole =
        place(document.points().fromUnits(span.begin()), document.points().fromUnits(span.end()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", Integer.toString(document.number(span)));
    json.put("span", parts.isEmpty() ? whole : parts);
    json.put("obj", SpanLabel.of(span).text());
    return json;
  }

  private static Map<String, Object> place(@Nullable Object begin, @Nullable Object end) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("begin", begin);
    place.put("end", end);
    return place;
  }

  private static Map<String, Object> relation(Span span, Outgoing document, Object label) {
    Map<String, Span> ends = document.targets(span);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", Integer.toString(document.number(span)));
    json.put("pred", label);
    json.put("subj", Integer.toString(Ends.number(ends.get("from"), document)));
    json.put("obj", Integer.toString(Ends.number(ends.get("to"), document)));
    return json;
  }
}
