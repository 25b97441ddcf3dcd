package org.postil.dataset.internal.select;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.review.Entry;

/**
 * All that is known of a document.
 *
 * @param document the document
 * @param machine what annotators say, in order of the pipeline
 * @param imported what came with the document as people's work
 * @param entries what people decided, by number
 */
public record Inputs(
    Document document, List<Layer> machine, List<Layer> imported, List<Entry> entries) {

  /** Copies the lists. */
  public Inputs {
    machine = List.copyOf(machine);
    imported = List.copyOf(imported);
    entries = List.copyOf(entries);
  }

  /**
   * The layers.
   *
   * @return imported ones first
   */
  public List<Layer> layers() {
    List<Layer> all = new ArrayList<>(imported);
    all.addAll(machine);
    return all;
  }
}
