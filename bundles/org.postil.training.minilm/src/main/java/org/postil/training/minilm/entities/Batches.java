package org.postil.training.minilm.entities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Puts windows of like length together, in an order that changes with each pass. */
final class Batches {

  private static final int MOST_PIECES = 1024;
  private static final int SHUFFLED_TOGETHER = 600;

  private Batches() {}

  /** The batches of one pass: all windows that people marked, and half of the others. */
  static List<List<TaggedWindow>> shuffled(List<TaggedWindow> windows, Random random) {
    List<TaggedWindow> order = new ArrayList<>(windows);
    order.removeIf(window -> window.weight() < 1 && random.nextBoolean());
    Collections.shuffle(order, random);
    List<List<TaggedWindow>> batches = new ArrayList<>();
    for (int i = 0; i < order.size(); i += SHUFFLED_TOGETHER) {
      List<TaggedWindow> part =
          new ArrayList<>(order.subList(i, Math.min(order.size(), i + SHUFFLED_TOGETHER)));
      part.sort(Comparator.comparingInt(TaggedWindow::length));
      fill(part, batches);
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private static void fill(List<TaggedWindow> sorted, List<List<TaggedWindow>> batches) {
    List<TaggedWindow> batch = new ArrayList<>();
    for (TaggedWindow window : sorted) {
      if (!batch.isEmpty() && (batch.size() + 1) * window.length() > MOST_PIECES) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(window);
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
  }
}
