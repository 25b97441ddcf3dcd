package org.postil.io.uima.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.layer.TypeDefinition;
import org.postil.cas.TypeDefinitions;
import org.postil.types.PostilTypeSystem;

/** Gives what Postil itself exported its own types back. Other types stay as they are. */
final class InceptionTypes {

  private final Layer layer;
  private final int[] begins;
  private final int[] ends;

  private InceptionTypes(Layer layer) {
    this.layer = layer;
    int rows = layer.tables().stream().mapToInt(FeatureTable::rows).sum();
    begins = new int[rows];
    ends = new int[rows];
    layer
        .spans()
        .forEach(
            span -> {
              begins[span.number()] = span.begin();
              ends[span.number()] = span.end();
            });
  }

  static Layer named(Layer layer) {
    boolean ours = layer.tables().stream().anyMatch(t -> InceptionNames.isOurs(t.type()));
    return ours ? new InceptionTypes(layer).rename() : layer;
  }

  private Layer rename() {
    List<FeatureTable> tables = layer.tables().stream().map(this::table).toList();
    Fingerprint print = new Fingerprint().add(layer.fingerprint());
    tables.forEach(table -> print.add(table.type()));
    LayerHeader old = layer.header();
    return new Layer(
        new LayerHeader(print.hex(), old.annotator(), old.version(), old.inputs()),
        types(),
        tables);
  }

  private List<TypeDefinition> types() {
    List<TypeDefinition> types = new ArrayList<>();
    layer.types().stream().filter(t -> !InceptionNames.isOurs(t.name())).forEach(types::add);
    types.addAll(TypeDefinitions.of(PostilTypeSystem.description()));
    return types;
  }

  private FeatureTable table(FeatureTable table) {
    if (!InceptionNames.isOurs(table.type())) {
      return table;
    }
    Map<String, Column> columns = new LinkedHashMap<>(table.columns());
    if (InceptionNames.isRelation(table.type())) {
      Column from = columns.remove(InceptionNames.GOVERNOR);
      Column to = columns.remove(InceptionNames.DEPENDENT);
      if (from instanceof Column.References governors && to instanceof Column.References others) {
        columns.put("begin", edge(governors, others, begins, true));
        columns.put("end", edge(governors, others, ends, false));
        columns.put("from", from);
        columns.put("to", to);
      }
    }
    String type = InceptionNames.type(table.type());
    return new FeatureTable(type, table.rows(), columns);
  }

  private static Column edge(
      Column.References from, Column.References to, int[] offsets, boolean first) {
    int[] edges = new int[from.size()];
    for (int row = 0; row < edges.length; row++) {
      boolean both =
          from.layers()[row] == Reference.SAME_LAYER && to.layers()[row] == Reference.SAME_LAYER;
      int one = both ? offsets[from.rows()[row]] : 0;
      int other = both ? offsets[to.rows()[row]] : 0;
      edges[row] = first ? Math.min(one, other) : Math.max(one, other);
    }
    return new Column.Ints(edges);
  }
}
