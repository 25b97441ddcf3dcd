package org.postil.io.jsonl.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ImportException;
import org.postil.standoff.CleanText;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.OffsetRepair;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonValues;

/** Reads the spans, relations and labels of one document. */
final class SpanReader {

  private static final Set<String> NO_FEATURES =
      Set.of("id", "type", "start", "end", "begin", "text", "by", "layer");

  private static final String SKIP = "skip";

  private final CleanText text;
  private final OffsetRepair offsets;
  private final GoldLayer gold = new GoldLayer();
  private final List<Zone> zones = new ArrayList<>();
  private final Map<String, GoldSpan> ids = new HashMap<>();
  private final Map<GoldSpan, JsonFields> open = new LinkedHashMap<>();
  private final Map<List<Object>, GoldSpan> inlined = new HashMap<>();
  private final MachineWork machines = new MachineWork();
  private int repaired;

  SpanReader(CleanText text, String raw) {
    this.text = text;
    this.offsets = new OffsetRepair(raw);
  }

  void read(JsonFields document) throws ImportException {
    for (Object each : document.list("spans")) {
      readSpan(JsonFields.of(each, "spans"));
    }
    for (Object each : document.list("skip")) {
      readSkipped(each);
    }
    readRelations(document.list("relations"));
    new LabelReader(gold, text.text().length()).read(document.get("labels"), open);
    for (Map.Entry<GoldSpan, JsonFields> span : open.entrySet()) {
      machines.note(span.getValue().text("by"));
      setFeatures(span.getKey(), span.getValue());
    }
  }

  MachineWork machineWork() {
    return machines;
  }

  GoldLayer gold() {
    return gold;
  }

  List<Zone> zones() {
    zones.sort(Comparator.comparingInt(Zone::begin));
    return zones;
  }

  int repaired() {
    return repaired;
  }

  private void readSpan(JsonFields span) throws ImportException {
    OffsetRepair.Place place = place(span);
    String type = type(span);
    if (type.equals(TypeNames.ZONE)) {
      zones.add(new Zone(zoneKind(span), place.begin(), place.end()));
      return;
    }
    add(gold.add(type, place.begin(), place.end()), span);
  }

  /** A stretch that nobody annotated, as gold files of scorers name it: {@code [start, end]}. */
  private void readSkipped(Object stretch) throws ImportException {
    if (!(stretch instanceof List<?> ends) || ends.size() != 2) {
      throw new ImportException(
          "skip holds [" + stretch + "], expected stretches such as [[0, 12], [40, 52]]");
    }
    Map<String, Object> span = new LinkedHashMap<>();
    span.put("type", SKIP);
    span.put("label", SKIP);
    span.put("start", ends.get(0));
    span.put("end", ends.get(1));
    readSpan(JsonFields.of(span, "skip"));
  }

  private static ZoneKind zoneKind(JsonFields span) throws ImportException {
    String label = span.text("label", span.text("kind", ""));
    try {
      return ZoneKind.of(label);
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          "a zone has the label ["
              + label
              + "], expected title, heading, paragraph, item or boilerplate",
          e);
    }
  }

  /** Files of other tools have a label and no type, or call the label type. */
  private static String type(JsonFields span) {
    String type = span.text("type");
    String label = span.text("label");
    if (type == null || label == null && !TypeNames.isShortName(type) && !type.contains(".")) {
      String only = type == null ? label : type;
      return TypeNames.typeOfLabel(only == null ? "" : only);
    }
    return TypeNames.fullName(type);
  }

  private void add(GoldSpan span, JsonFields fields) throws ImportException {
    String id = fields.text("id");
    if (id != null && ids.putIfAbsent(id, span) != null) {
      throw new ImportException("two spans have the id [" + id + "]; give each an id of its own");
    }
    open.put(span, fields);
  }

  /** A relation may join relations that stand after it, so this goes round until all are in. */
  private void readRelations(List<?> relations) throws ImportException {
    List<JsonFields> waiting = new ArrayList<>();
    for (Object each : relations) {
      waiting.add(JsonFields.of(each, "relations"));
    }
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      List<JsonFields> later = new ArrayList<>();
      for (JsonFields relation : waiting) {
        if (isReady(relation)) {
          readRelation(relation);
        } else {
          later.add(relation);
        }
      }
      if (later.size() == before) {
        throw new ImportException(
            "a relation joins ["
                + later.get(0).text("from")
                + "] and ["
                + later.get(0).text("to")
                + "], expected ids of spans of this document");
      }
      waiting = later;
    }
  }

  private boolean isReady(JsonFields relation) {
    for (String end : List.of("from", "to")) {
      if (relation.get(end) instanceof String id && !ids.containsKey(id)) {
        return false;
      }
    }
    return true;
  }

  private void readRelation(JsonFields relation) throws ImportException {
    List<GoldSpan> ends = new ArrayList<>();
    for (String end : List.of("from", "to")) {
      Object value = relation.get(end);
      if (value != null) {
        ends.add(target(value));
      }
    }
    int begin = ends.stream().mapToInt(GoldSpan::begin).min().orElse(0);
    int end = ends.stream().mapToInt(GoldSpan::end).max().orElse(0);
    if (relation.get("start") != null) {
      OffsetRepair.Place place = place(relation);
      begin = place.begin();
      end = place.end();
    }
    add(gold.add(TypeNames.RELATION, begin, end), relation);
  }

  private void setFeatures(GoldSpan span, JsonFields fields) throws ImportException {
    for (String field : fields.names()) {
      Object value = fields.get(field);
      boolean labelIsType = field.equals("type") && fields.text("label") == null;
      if (labelIsType && !TypeNames.isShortName(String.valueOf(value)) && isShared(span)) {
        span.set("label", value);
      } else if (!NO_FEATURES.contains(field) && value != null) {
        String feature = TypeNames.featureName(Names.feature(field));
        span.set(feature, value(value, TypeNames.isReference(span.type(), feature)));
      }
    }
  }

  private static boolean isShared(GoldSpan span) {
    return span.type().equals(TypeNames.ENTITY) || span.type().equals(TypeNames.TIMEX);
  }

  private @Nullable Object value(@Nullable Object json, boolean reference) throws ImportException {
    if (json instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      for (Object each : list) {
        Object value = value(each, reference);
        if (value != null) {
          values.add(value);
        }
      }
      return values;
    }
    if (json instanceof Map<?, ?> map) {
      boolean target = map.containsKey("ref") || map.containsKey("start");
      return reference || target ? target(map) : JsonValues.text(map);
    }
    return reference && json != null ? target(json) : json;
  }

  private GoldSpan target(Object json) throws ImportException {
    if (json instanceof Map<?, ?> map && !map.containsKey("ref")) {
      JsonFields fields = new JsonFields(map);
      OffsetRepair.Place place = place(fields);
      String type = fields.text("type");
      return type == null
          ? gold.anchor(place.begin(), place.end())
          : inlined.computeIfAbsent(
              List.of(type, place.begin(), place.end()),
              key -> gold.add(TypeNames.fullName(type), place.begin(), place.end()));
    }
    Object id = json instanceof Map<?, ?> map ? map.get("ref") : json;
    GoldSpan span = ids.get(String.valueOf(id));
    if (span == null) {
      throw new ImportException(
          "a span refers to [" + id + "], expected the id of a span of this document");
    }
    return span;
  }

  private OffsetRepair.Place place(JsonFields span) throws ImportException {
    Long start = span.offset(span.get("start") == null ? "begin" : "start");
    Long end = span.offset("end");
    if (start == null || end == null) {
      throw new ImportException("a span has no \"start\" or no \"end\"; give it both");
    }
    OffsetRepair.Place place = offsets.codePoints(start, end, span.text("text"));
    if (place == null) {
      throw new ImportException(
          "a span at [" + start + "," + end + ") " + fault(start, end, span.text("text")));
    }
    repaired += place.repaired() ? 1 : 0;
    return new OffsetRepair.Place(
        text.offset(place.begin()), text.offset(place.end()), place.repaired());
  }

  private String fault(long start, long end, @Nullable String covered) {
    int count = offsets.points().count();
    if (covered != null) {
      return "does not cover its text ["
          + covered
          + "], expected offsets in code points within "
          + count
          + ", and that text stands in no other single place";
    }
    if (start < 0 || end < 0) {
      return "begins before the text, expected offsets of 0 and more; count code points from 0, or"
          + " give the span its \"text\"";
    }
    if (end < start) {
      return "ends before it begins, expected an end that is not below the start; swap them, or"
          + " give the span its \"text\"";
    }
    return "ends at "
        + end
        + ", the text has "
        + count
        + " characters (code points); correct the offsets, or give the span its \"text\"";
  }
}
