package org.postil.standoff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;

/** Makes documents of the rows of one table. Used by one thread. */
public final class RowDocument {

  private final ColumnMap map;
  private final ImportOptions options;
  private final Set<String> used = new HashSet<>();

  /**
   * Prepares a table.
   *
   * @param map which column is what
   * @param options the creation time of rows that bring none
   */
  public RowDocument(ColumnMap map, ImportOptions options) {
    this.map = map;
    this.options = options;
    map.columns().values().forEach(used::addAll);
  }

  /**
   * Makes a document of a row. Columns that the map does not name become facts.
   *
   * @param row values by column; empty ones count as not there
   * @param id id of rows that bring none
   * @param location where the row is
   * @return the document, with the label of the row as a gold layer if it has one
   * @throws ImportException if it has no text, or its date is none
   */
  public ImportedDocument of(Map<String, String> row, String id, String location)
      throws ImportException {
    String raw = value("text", row);
    if (raw == null) {
      throw new ImportException(
          "its text is empty, in " + map.columns().get("text") + "; fill it or leave the row out");
    }
    if (raw.length() > options.maxBytes()) {
      throw new ImportException(
          "its text is longer than "
              + options.maxBytes()
              + " bytes, the limit for one document; raise the limit or split it");
    }
    String own = value("id", row);
    CleanText text = CleanText.of(raw);
    Document document = text.document(own == null ? id : own, location, List.of(), metadata(row));
    return new ImportedDocument(document, gold(row, document));
  }

  private List<Layer> gold(Map<String, String> row, Document document) {
    String label = value("label", row);
    if (label == null) {
      return List.of();
    }
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.LABEL, 0, document.text().length()).set("label", label);
    return gold.build(document).map(List::of).orElse(List.of());
  }

  private Metadata metadata(Map<String, String> row) throws ImportException {
    Map<String, String> facts = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (!used.contains(column) && !value.isBlank()) {
            facts.put(column, value);
          }
        });
    for (String what : map.columns().keySet()) {
      String value = value(what, row);
      if (value != null && !Set.of("text", "id", "label").contains(what)) {
        facts.put(what, value);
      }
    }
    return new Metadata(
        facts.remove("source"),
        facts.remove("title"),
        facts.remove("language"),
        time(facts.remove("dct")),
        facts);
  }

  private @Nullable CreationTime time(@Nullable String value) throws ImportException {
    if (value == null) {
      return options.creationTime();
    }
    return LooseDate.published(value)
        .orElseThrow(
            () ->
                new ImportException(
                    "its creation time is [" + value + "], expected a date such as 2025-07-31"));
  }

  private @Nullable String value(String what, Map<String, String> row) {
    String value =
        map.columns().getOrDefault(what, List.of()).stream()
            .map(column -> row.getOrDefault(column, ""))
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining("\n\n"));
    return value.isEmpty() ? null : value;
  }
}
