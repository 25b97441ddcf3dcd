package org.postil.io.parquet.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.standoff.CleanText;
import org.postil.standoff.ColumnMap;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.OffsetRepair;
import org.postil.standoff.RowDocument;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonValues;

/** Makes documents of rows, with the spans and labels that Postil's own export has in columns. */
final class RowReader {

  private static final String SPANS = "spans";
  private static final String LABELS = "labels";

  private final ColumnMap map;
  private final RowDocument rows;
  private final List<ParquetColumn> columns;
  private final JsonValues json;

  RowReader(List<ParquetColumn> columns, ImportOptions options) throws ParquetTable.Refused {
    List<String> flat =
        columns.stream().filter(each -> !each.isNested()).map(ParquetColumn::name).toList();
    try {
      this.map = ColumnMap.of(options, flat);
    } catch (ImportException e) {
      throw new ParquetTable.Refused(String.valueOf(e.getMessage()));
    }
    this.rows = new RowDocument(map, options);
    this.columns = columns;
    this.json = new JsonValues(options.maxBytes());
  }

  /** The document of a row. */
  ImportedDocument read(Map<String, String> row, String id, String where) throws ImportException {
    Map<String, String> flat = new LinkedHashMap<>(row);
    columns.stream().filter(ParquetColumn::isNested).forEach(each -> flat.remove(each.name()));
    ImportedDocument document = rows.of(flat, id, where);
    List<String> texts = map.columns().getOrDefault("text", List.of());
    GoldLayer gold = new GoldLayer();
    if (texts.size() == 1 && has(ParquetColumn::isSpans)) {
      spans(row.get(SPANS), row.getOrDefault(texts.get(0), ""), gold);
    }
    if (has(ParquetColumn::isLabels)) {
      for (Object label : list(row.get(LABELS), LABELS)) {
        gold.add(TypeNames.LABEL, 0, document.document().text().length())
            .set("label", String.valueOf(label));
      }
    }
    return gold.build(document.document())
        .map(layer -> new ImportedDocument(document.document(), List.of(layer)))
        .orElse(document);
  }

  private boolean has(java.util.function.Predicate<ParquetColumn> kind) {
    return columns.stream().anyMatch(kind);
  }

  private void spans(@Nullable String value, String raw, GoldLayer gold) throws ImportException {
    CleanText text = CleanText.of(raw);
    OffsetRepair offsets = new OffsetRepair(raw);
    for (Object element : list(value, SPANS)) {
      JsonFields fields = JsonFields.of(element, SPANS);
      Long start = fields.offset("start");
      Long end = fields.offset("end");
      OffsetRepair.Place place =
          start == null || end == null ? null : offsets.codePoints(start, end, fields.text("text"));
      if (place == null) {
        throw new ImportException(
            "a span at ["
                + start
                + ","
                + end
                + ") lies outside its text or does not cover what it says; correct its offsets");
      }
      GoldSpan span =
          gold.add(
              TypeNames.fullName(fields.text("type", "entity")),
              text.offset(place.begin()),
              text.offset(place.end()));
      String label = fields.text("label", "");
      span.set("label", label.isEmpty() ? null : label).set("value", fields.text("value"));
      if (fields.get("confidence") instanceof Number confidence) {
        span.set("confidence", confidence.doubleValue());
      }
    }
  }

  private List<?> list(@Nullable String value, String name) throws ImportException {
    try {
      Object parsed = value == null ? null : json.parse(value.getBytes(StandardCharsets.UTF_8));
      return parsed instanceof List<?> list ? list : List.of();
    } catch (IOException e) {
      throw new ImportException("its column [" + name + "] cannot be read: " + e.getMessage(), e);
    }
  }
}
