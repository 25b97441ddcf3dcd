package org.postil.training.minilm.entities;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.annotator.entities.minilm.internal.window.LexicalIds;
import org.postil.annotator.entities.minilm.internal.window.Window;
import org.postil.annotator.entities.minilm.internal.window.Window.Place;

class NoiseTest {

  private static final int HIDDEN = 103;
  private static final int WORDS = 40;

  /** Words of two pieces each, between the first and the last piece. */
  private static TaggedWindow window() {
    int[] pieces = new int[2 * WORDS + 2];
    int[][] lexical = new int[pieces.length][LexicalIds.SLOTS];
    Arrays.setAll(pieces, i -> 1000 + i);
    for (int[] facts : lexical) {
      Arrays.fill(facts, 7);
    }
    List<Place> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add(new Place(0, i, 1 + 2 * i));
    }
    return new TaggedWindow(new Window(pieces, lexical, words), new int[WORDS], 0.7f);
  }

  private static List<TaggedWindow> noisy(long seed) {
    return new Noise(seed).on(List.of(window(), window(), window(), window(), window()));
  }

  @Test
  void wordsAreHiddenWholeAndTheEndsStay() {
    int hidden = 0;
    for (TaggedWindow each : noisy(3)) {
      int[] pieces = each.window().pieces();
      assertEquals(1000, pieces[0]);
      assertEquals(1000 + pieces.length - 1, pieces[pieces.length - 1]);
      for (int i = 1; i < pieces.length - 1; i += 2) {
        assertEquals(pieces[i] == HIDDEN, pieces[i + 1] == HIDDEN, "both pieces of a word");
        hidden += pieces[i] == HIDDEN ? 1 : 0;
      }
      assertEquals(0.7f, each.weight());
    }
    assertTrue(hidden > 0 && hidden < WORDS, hidden + " of " + 5 * WORDS + " words are hidden");
  }

  @Test
  void aFactIsLeftOutForAllPiecesOfAWord() {
    long left = 0;
    for (TaggedWindow each : noisy(4)) {
      for (Place word : each.window().words()) {
        int[] facts = each.window().lexical()[word.piece()];
        assertArrayEquals(facts, each.window().lexical()[word.piece() + 1]);
        left += Arrays.stream(facts).filter(fact -> fact != 7).count();
      }
    }
    assertTrue(left > 0 && left < (long) WORDS * LexicalIds.SLOTS, left + " facts are left out");
  }

  @Test
  void theSameSeedHidesTheSame() {
    TaggedWindow original = window();
    int[] before = original.window().pieces().clone();
    int[] once = new Noise(5).on(List.of(original)).get(0).window().pieces();
    int[] again = new Noise(5).on(List.of(original)).get(0).window().pieces();
    assertArrayEquals(once, again);
    assertArrayEquals(before, original.window().pieces());
  }
}
