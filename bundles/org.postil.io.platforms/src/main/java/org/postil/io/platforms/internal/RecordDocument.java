package org.postil.io.platforms.internal;

import java.util.ArrayList;
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
import org.postil.standoff.OffsetRepair;
import org.postil.standoff.SpanLabel;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonValues;

/** A document while its record is read. */
final class RecordDocument {

  private final String location;
  private final ImportOptions options;
  private final List<GoldLayer> layers = new ArrayList<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private String id;
  private CleanText text = CleanText.of("");
  private OffsetRepair offsets = new OffsetRepair("");

  RecordDocument(String id, String location, ImportOptions options) {
    this.id = id;
    this.location = location;
    this.options = options;
  }

  void id(@Nullable Object given) {
    if (given != null && !String.valueOf(given).isEmpty()) {
      id = given instanceof String string ? string : JsonValues.text(given);
    }
  }

  /** The text comes before the spans. */
  void text(String raw) {
    text = CleanText.of(raw);
    offsets = new OffsetRepair(raw);
  }

  /** A fact about the document, by the names of Postil's metadata or any other. */
  void fact(String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value instanceof String string ? string : JsonValues.text(value));
    }
  }

  /** Starts a layer: what one person or model says. */
  GoldLayer layer() {
    GoldLayer layer = new GoldLayer();
    layers.add(layer);
    return layer;
  }

  /**
   * Adds a span.
   *
   * @param start first code point
   * @param end end in code points, exclusive
   * @param covered what the file says it covers; null when it does not say
   * @param label its label, with or without a type
   */
  GoldSpan span(
      GoldLayer layer,
      @Nullable Long start,
      @Nullable Long end,
      @Nullable String covered,
      String label)
      throws ImportException {
    if (start == null || end == null) {
      throw new ImportException("a span [" + label + "] has no start or no end; give it both");
    }
    OffsetRepair.Place place = offsets.codePoints(start, end, covered);
    if (place == null) {
      throw new ImportException(
          "a span ["
              + label
              + "] at ["
              + start
              + ","
              + end
              + ") lies outside the text of "
              + offsets.points().count()
              + " code points, or does not cover its text ["
              + (covered == null ? "" : covered)
              + "]; correct its offsets");
    }
    return SpanLabel.parse(label).add(layer, text.offset(place.begin()), text.offset(place.end()));
  }

  /** Adds a span by the UTF-16 code units of the text as it was given. */
  GoldSpan placed(GoldLayer layer, int begin, int end, String label) {
    return SpanLabel.parse(label).add(layer, text.offset(begin), text.offset(end));
  }

  GoldSpan label(GoldLayer layer, String label) {
    return layer.add(TypeNames.LABEL, 0, text.text().length()).set("label", label);
  }

  GoldSpan relation(GoldLayer layer, GoldSpan from, GoldSpan to, String label) {
    int begin = Math.min(from.begin(), to.begin());
    return layer
        .add(TypeNames.RELATION, begin, Math.max(from.end(), to.end()))
        .set("label", label)
        .set("from", from)
        .set("to", to);
  }

  ImportedDocument imported() throws ImportException {
    Document document = text.document(id, location, List.of(), metadata());
    List<Layer> built = new ArrayList<>();
    layers.forEach(layer -> layer.build(document).ifPresent(built::add));
    return new ImportedDocument(document, built);
  }

  private Metadata metadata() throws ImportException {
    String source = facts.remove("source");
    String title = facts.remove("title");
    String language = facts.remove("language");
    String time = facts.remove("dct");
    String basis = facts.remove("dctBasis");
    CreationTime creation = time == null ? options.creationTime() : creationTime(time, basis);
    return new Metadata(source, title, language, creation, facts);
  }

  private static CreationTime creationTime(String time, @Nullable String basis)
      throws ImportException {
    try {
      for (CreationTime.Basis each : CreationTime.Basis.values()) {
        if (each.label().equals(basis)) {
          return new CreationTime(time, each);
        }
      }
      return new CreationTime(time, CreationTime.Basis.METADATA);
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          "dct is [" + time + "], expected an ISO 8601 date such as 2025-07-31", e);
    }
  }
}
