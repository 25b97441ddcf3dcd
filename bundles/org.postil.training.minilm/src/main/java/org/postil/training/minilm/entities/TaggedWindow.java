package org.postil.training.minilm.entities;

import org.postil.annotator.entities.minilm.internal.window.Window;

/**
 * A window with the right tag of each of its words.
 *
 * @param weight how much it counts in the loss
 */
record TaggedWindow(Window window, int[] tags, float weight) {

  int length() {
    return window.pieces().length;
  }
}
