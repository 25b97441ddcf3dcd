package org.postil.store.internal.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;

/**
 * Shows what annotators and people wrote with the names that labels have now. Immutable.
 *
 * @param names the names; without any, all is shown as it was written
 */
public record LabelView(LabelNames names) {

  private static final String LABEL = "label";

  /**
   * Layers as people see them.
   *
   * @param layers layers as they were written
   * @return layers with the same fingerprints
   */
  public List<Layer> shown(List<Layer> layers) {
    return names.isPlain() ? layers : layers.stream().map(this::shown).toList();
  }

  /**
   * A layer as people see it.
   *
   * @param layer a layer as it was written
   * @return a layer with the same fingerprint
   */
  public Layer shown(Layer layer) {
    if (layer.tables().stream().noneMatch(table -> names.concerns(table.type()))) {
      return layer;
    }
    List<FeatureTable> tables = new ArrayList<>();
    for (FeatureTable table : layer.tables()) {
      tables.add(names.concerns(table.type()) ? shown(table) : table);
    }
    return new Layer(layer.header(), layer.types(), tables);
  }

  /**
   * An entry of the journal as people see it.
   *
   * @param entry an entry as it was written
   * @return an entry of the same number
   */
  public Entry shown(Entry entry) {
    return names.isPlain()
        ? entry
        : new Entry(
            entry.number(),
            entry.document(),
            entry.person(),
            entry.time(),
            new DecisionLabels(names::shown).of(entry.decision()));
  }

  /**
   * What is written for a decision of a person who sees the names of now.
   *
   * @param draft what the person decides
   * @return the same with the names that labels were first given
   */
  public Draft written(Draft draft) {
    return names.isPlain()
        ? draft
        : new Draft(
            draft.document(),
            draft.person(),
            new DecisionLabels(names::written).of(draft.decision()));
  }

  private FeatureTable shown(FeatureTable table) {
    if (!(table.columns().get(LABEL) instanceof Column.Strings labels)) {
      return table;
    }
    @Nullable String[] shown = labels.values().clone();
    for (int i = 0; i < shown.length; i++) {
      String label = shown[i];
      shown[i] = label == null ? null : names.shown(table.type(), label);
    }
    Map<String, Column> columns = new LinkedHashMap<>(table.columns());
    columns.put(LABEL, new Column.Strings(shown));
    return new FeatureTable(table.type(), table.rows(), columns);
  }
}
