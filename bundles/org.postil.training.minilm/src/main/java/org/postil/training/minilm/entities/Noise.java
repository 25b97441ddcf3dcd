package org.postil.training.minilm.entities;

import java.util.List;
import java.util.Random;
import org.postil.annotator.entities.minilm.internal.window.LexicalIds;
import org.postil.annotator.entities.minilm.internal.window.Window;
import org.postil.annotator.entities.minilm.internal.window.Window.Place;

/**
 * Hides some of what a window shows, anew each time, so that the network learns to tell names by
 * what stands around them, too: news is full of names that no training data hold.
 */
final class Noise {

  /** The piece that MiniLM knows as hidden. */
  private static final int HIDDEN = 103;

  private static final double HIDDEN_WORDS = 0.05;
  private static final double HIDDEN_FACTS = 0.1;

  private final Random random;

  Noise(long seed) {
    random = new Random(seed);
  }

  List<TaggedWindow> on(List<TaggedWindow> windows) {
    return windows.stream()
        .map(each -> new TaggedWindow(on(each.window()), each.tags(), each.weight()))
        .toList();
  }

  private Window on(Window window) {
    int[] pieces = window.pieces().clone();
    int[][] lexical = window.lexical().clone();
    List<Place> words = window.words();
    for (int i = 0; i < words.size(); i++) {
      int begin = words.get(i).piece();
      int end = i + 1 < words.size() ? words.get(i + 1).piece() : pieces.length - 1;
      boolean hidden = random.nextDouble() < HIDDEN_WORDS;
      int[] facts = fewer(lexical[begin]);
      for (int piece = begin; piece < end; piece++) {
        pieces[piece] = hidden ? HIDDEN : pieces[piece];
        lexical[piece] = facts;
      }
    }
    return new Window(pieces, lexical, words);
  }

  private int[] fewer(int[] facts) {
    int[] fewer = facts.clone();
    for (int slot = 0; slot < LexicalIds.SLOTS; slot++) {
      if (random.nextDouble() < HIDDEN_FACTS) {
        fewer[slot] = LexicalIds.outside()[slot];
      }
    }
    return fewer;
  }
}
