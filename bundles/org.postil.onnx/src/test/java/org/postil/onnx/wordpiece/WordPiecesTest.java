package org.postil.onnx.wordpiece;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

  private final WordPieces small =
      new WordPieces(new Vocabulary(List.of("un", "##believ", "##able", "##a", ".", "u", "s")));
  private final PieceEmbeddings shared = PieceEmbeddings.shared();

  @Test
  void aWordIsCutIntoTheLongestKnownPieces() {
    assertArrayEquals(new int[] {0, 1, 2}, small.of("unbelievable"));
  }

  @Test
  void marksStandAlone() {
    assertArrayEquals(new int[] {5, 4, 6, 4}, small.of("U.S."));
  }

  @Test
  void aPartWithAStretchThatIsInNoPieceIsUnknownAsAWhole() {
    assertArrayEquals(new int[] {Vocabulary.UNKNOWN}, small.of("unbelieving"));
    assertArrayEquals(new int[] {5, 4, Vocabulary.UNKNOWN}, small.of("u.unx"));
  }

  @Test
  void capitalsAndAccentsMakeNoDifference() {
    assertArrayEquals(shared.pieces().of("angstrom"), shared.pieces().of("Ångström"));
  }

  @Test
  void aVeryLongWordIsUnknown() {
    assertArrayEquals(new int[] {Vocabulary.UNKNOWN}, shared.pieces().of("a".repeat(101)));
  }

  @Test
  void whatHasNoVisibleCharacterIsUnknown() {
    assertArrayEquals(new int[] {Vocabulary.UNKNOWN}, shared.pieces().of("\u200b\u0301"));
  }

  @Test
  void anyTextHasAtLeastOnePieceOfTheVocabulary() {
    long seed = 42;
    Random random = new Random(seed);
    for (int n = 0; n < 2000; n++) {
      StringBuilder word = new StringBuilder();
      int length = 1 + random.nextInt(8);
      for (int i = 0; i < length; i++) {
        word.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x180 : 0x11000));
      }
      int[] pieces = shared.pieces().of(word.toString());
      boolean good =
          pieces.length > 0
              && Arrays.stream(pieces).allMatch(p -> p >= 0 && p < shared.words().rows());
      assertTrue(good, "seed " + seed + ", word " + n);
    }
  }
}
