package org.postil.io.standoff.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.standoff.CleanText;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.LooseDate;
import org.postil.standoff.OffsetRepair;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonValues;

/** A document on its way in. Features are set at the end, when all that they refer to is there. */
final class Incoming {

  private final CleanText text;
  private final OffsetRepair offsets;
  private final ImportOptions options;
  private final GoldLayer gold = new GoldLayer();
  private final Map<String, GoldSpan> byId = new HashMap<>();
  private final List<Runnable> later = new ArrayList<>();
  private final Map<String, String> facts = new LinkedHashMap<>();

  Incoming(String raw, ImportOptions options) throws ImportException {
    if (raw.length() > options.maxBytes()) {
      throw new ImportException(
          "its text is longer than "
              + options.maxBytes()
              + " bytes, the limit for one document; raise the limit or split it");
    }
    this.text = CleanText.of(raw);
    this.offsets = new OffsetRepair(raw);
    this.options = options;
  }

  void fact(String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value instanceof String string ? string : JsonValues.text(value));
    }
  }

  /** A span at code points; the covered text repairs them if it is known. */
  GoldSpan codePoints(String type, long start, long end, @Nullable String covered)
      throws ImportException {
    return at(type, offsets.codePoints(start, end, covered), start, end);
  }

  /** A span at UTF-16 code units. */
  GoldSpan codeUnits(String type, long start, long end, @Nullable String covered)
      throws ImportException {
    return at(type, offsets.codeUnits(start, end, covered), start, end);
  }

  private GoldSpan at(String type, OffsetRepair.@Nullable Place place, long start, long end)
      throws ImportException {
    if (place == null) {
      throw new ImportException(
          "an annotation ["
              + type
              + "] at ["
              + start
              + ","
              + end
              + ") lies outside the text of "
              + offsets.points().count()
              + " characters, or does not cover the text that it quotes; correct its offsets");
    }
    return gold.add(TypeNames.fullName(type), text.offset(place.begin()), text.offset(place.end()));
  }

  void name(String id, GoldSpan span) {
    byId.put(id, span);
  }

  /** Sets features as {@link Outgoing#features} writes them. */
  void features(GoldSpan span, Map<?, ?> features) {
    later.add(
        () ->
            features.forEach(
                (name, value) ->
                    span.set(
                        TypeNames.featureName(String.valueOf(name)),
                        value(value, span.type(), String.valueOf(name)))));
  }

  /** Lets a feature refer to a span by its id; nothing happens if there is none. */
  void refer(GoldSpan span, String feature, String id) {
    later.add(() -> span.set(feature, byId.get(id)));
  }

  /** A relation covers what lies between its ends. */
  void relation(String id, String label, String from, String to, Map<?, ?> features) {
    later.add(
        0,
        () -> {
          GoldSpan one = byId.get(from);
          GoldSpan other = byId.get(to);
          if (one == null || other == null) {
            throw new IllegalArgumentException(
                "the relation ["
                    + id
                    + "] joins ["
                    + from
                    + "] and ["
                    + to
                    + "], one of which is not there");
          }
          GoldSpan relation =
              gold.add(
                      TypeNames.RELATION,
                      Math.min(one.begin(), other.begin()),
                      Math.max(one.end(), other.end()))
                  .set("label", label)
                  .set("from", one)
                  .set("to", other);
          byId.put(id, relation);
          features(relation, features);
        });
  }

  private @Nullable Object value(@Nullable Object value, String type, String name) {
    if (value instanceof Map<?, ?> map) {
      if (map.get("ref") != null) {
        return byId.get(String.valueOf(map.get("ref")));
      }
      if (map.get("start") instanceof Long start && map.get("end") instanceof Long end) {
        OffsetRepair.Place place = offsets.codePoints(start, end, null);
        return place == null
            ? null
            : gold.anchor(text.offset(place.begin()), text.offset(place.end()));
      }
      return JsonValues.text(map);
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      for (Object each : list) {
        Object one = value(each, type, name);
        if (one != null) {
          all.add(one);
        }
      }
      return all;
    }
    return value instanceof String string ? TypeNames.parse(type, name, string) : value;
  }

  ImportedDocument build(String id, String location) throws ImportException {
    try {
      for (int i = 0; i < later.size(); i++) {
        later.get(i).run();
      }
      Document document = text.document(id, location, List.of(), metadata());
      List<Layer> layers = gold.build(document).map(List::of).orElse(List.of());
      return new ImportedDocument(document, layers);
    } catch (IllegalArgumentException e) {
      throw new ImportException(e.getMessage() + "; correct or remove it", e);
    }
  }

  private Metadata metadata() throws ImportException {
    String source = facts.remove("source");
    String title = facts.remove("title");
    String language = facts.remove("language");
    String dct = facts.remove("dct");
    String basis = facts.remove("dctBasis");
    CreationTime time = options.creationTime();
    if (dct != null) {
      time =
          LooseDate.published(dct)
              .orElseThrow(
                  () ->
                      new ImportException(
                          "its creation time is [" + dct + "], expected one such as 2025-07-31"));
      for (CreationTime.Basis each : CreationTime.Basis.values()) {
        time = each.label().equals(basis) ? new CreationTime(dct, each) : time;
      }
    }
    return new Metadata(source, title, language, time, facts);
  }
}
