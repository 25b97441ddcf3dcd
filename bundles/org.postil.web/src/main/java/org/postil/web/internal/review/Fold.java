package org.postil.web.internal.review;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.review.Entry;
import org.postil.api.review.RunningReview;

/**
 * A document with its decisions folded in, kept while people work on it: a decision costs one step,
 * not the whole journal. Safe for use by many threads.
 */
final class Fold {

  private final Document document;
  private final List<Layer> layers;
  private final RunningReview running;
  private final String person;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Starts without entries.
   *
   * @param document the document
   * @param layers imported layers, then those of the last run
   * @param running folds its entries
   * @param person whose steps can be undone
   */
  Fold(Document document, List<Layer> layers, RunningReview running, String person) {
    this.document = document;
    this.layers = layers;
    this.running = running;
    this.person = person;
  }

  /** Whether it stands for these layers of this text. */
  boolean isOf(Document now, List<Layer> machine) {
    return now.text().equals(document.text())
        && now.metadata().equals(document.metadata())
        && prints(machine).equals(prints(layers));
  }

  private static List<String> prints(List<Layer> layers) {
    return layers.stream().map(Layer::fingerprint).toList();
  }

  /** Adds the entries that it does not have yet. */
  synchronized void add(List<Entry> journal) {
    long last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
    for (Entry entry : journal) {
      if (entry.number() > last) {
        running.add(entry);
        entries.add(entry);
      }
    }
  }

  synchronized ReviewState state(boolean failed) {
    return new ReviewState(
        document,
        layers,
        running.review(),
        List.copyOf(entries),
        running.undoable(person).orElse(null),
        running.redoable(person).orElse(null),
        failed);
  }
}
