package org.postil.dataset.internal.select;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.layer.Column;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.api.review.Region;

/**
 * Layers with some of their spans left out or moved. Arrays and plain annotations stay where a span
 * that stays points at them; references to what is left out are unset. The layers keep their
 * fingerprints, which say where the spans come from.
 */
public final class LayerSlice {

  private final Map<String, SlicedRows> rows = new HashMap<>();
  private final List<SlicedRows> layers = new ArrayList<>();
  private final Placement placement;

  private LayerSlice(List<Layer> layers, Placement placement) {
    this.placement = placement;
    for (Layer layer : layers) {
      SlicedRows sliced = new SlicedRows(layer);
      this.layers.add(sliced);
      rows.put(layer.fingerprint(), sliced);
    }
  }

  /**
   * Slices layers of one document.
   *
   * @param layers all layers that may refer to each other
   * @param placement which spans stay, and where; asked about plain annotations, too
   * @return the layers in order; those that have nothing left are not there
   */
  public static List<Layer> of(List<Layer> layers, Placement placement) {
    LayerSlice slice = new LayerSlice(layers, placement);
    slice.choose();
    List<Layer> left = new ArrayList<>();
    for (SlicedRows layer : slice.layers) {
      layer.number();
    }
    for (SlicedRows layer : slice.layers) {
      layer.slice(slice::remap).ifPresent(left::add);
    }
    return left;
  }

  private void choose() {
    ArrayDeque<Reference> queue = new ArrayDeque<>();
    for (SlicedRows layer : layers) {
      for (Span span : layer.layer().spans()) {
        if (!span.type().equals(SpanKinds.ANCHOR)) {
          keep(layer, span, queue);
        }
      }
    }
    while (!queue.isEmpty()) {
      Reference kept = queue.remove();
      SlicedRows layer = rows.get(kept.layer());
      for (Reference target : layer.targets(kept.row())) {
        follow(target, queue);
      }
    }
  }

  /** What cannot stand alone comes along with what points at it. */
  private void follow(Reference target, ArrayDeque<Reference> queue) {
    SlicedRows layer = rows.get(target.layer());
    if (layer == null || layer.isKept(target.row())) {
      return;
    }
    if (!layer.isSpan(target.row())) {
      layer.keep(target.row(), null);
      queue.add(target);
    } else {
      Span span = layer.layer().span(target.row());
      if (span.type().equals(SpanKinds.ANCHOR)) {
        keep(layer, span, queue);
      }
    }
  }

  private void keep(SlicedRows layer, Span span, ArrayDeque<Reference> queue) {
    Region place = placement.place(span);
    if (place != null) {
      layer.keep(span.number(), place);
      queue.add(span.reference());
    }
  }

  /** References of a column, with the numbers that rows have now. */
  private Column.References remap(SlicedRows from, Column.References column, int[] chosen) {
    int[] targets = new int[chosen.length];
    int[] numbers = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      targets[i] = column.layers()[chosen[i]];
      numbers[i] = column.rows()[chosen[i]];
      SlicedRows target = rows.get(from.fingerprint(targets[i]));
      if (target != null) {
        boolean kept = target.isKept(numbers[i]);
        numbers[i] = kept ? target.number(numbers[i]) : 0;
        targets[i] = kept ? targets[i] : Reference.NOTHING;
      }
    }
    return new Column.References(targets, numbers);
  }
}
