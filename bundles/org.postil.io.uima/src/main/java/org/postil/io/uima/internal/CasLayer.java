package org.postil.io.uima.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.uima.cas.CAS;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.cas.LayeredCas;
import org.postil.standoff.CleanText;

/** Reads all feature structures of a CAS as one gold layer. */
final class CasLayer {

  private final CAS cas;
  private final CleanText text;

  CasLayer(CAS cas, CleanText text) {
    this.cas = cas;
    this.text = text;
  }

  Optional<Layer> read() {
    String document = Fingerprint.of(text.text());
    LayerHeader unnamed = new LayerHeader("", LayerHeader.GOLD, "", List.of(document));
    Layer layer = new LayeredCas(cas).take(unnamed, List.of(CAS.TYPE_NAME_TOP));
    List<FeatureTable> tables = layer.tables().stream().map(this::moved).toList();
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    LayerHeader header =
        new LayerHeader(fingerprint(document, tables), LayerHeader.GOLD, "", List.of(document));
    return Optional.of(new Layer(header, layer.types(), tables));
  }

  private static String fingerprint(String document, List<FeatureTable> tables) {
    Fingerprint print = new Fingerprint().add(LayerHeader.GOLD).add(document);
    for (FeatureTable table : tables) {
      print.add(table.type());
      table
          .columns()
          .forEach(
              (name, column) ->
                  print
                      .add(name)
                      .addAll(IntStream.range(0, column.size()).mapToObj(column::text).toList()));
    }
    return print.hex();
  }

  /** Offsets follow the cleaning of the text. */
  private FeatureTable moved(FeatureTable table) {
    if (!text.isChanged() || !table.isSpans()) {
      return table;
    }
    Map<String, Column> columns = new LinkedHashMap<>(table.columns());
    for (String name : List.of("begin", "end")) {
      List<Integer> offsets = new ArrayList<>();
      Column column = columns.get(name);
      if (column instanceof Column.Ints ints) {
        IntStream.of(ints.values()).forEach(offset -> offsets.add(text.offset(offset)));
      }
      columns.put(name, new Column.Ints(offsets.stream().mapToInt(Integer::intValue).toArray()));
    }
    return new FeatureTable(table.type(), table.rows(), columns);
  }
}
