package org.postil.annotator.stance.minilm.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

  private final SentenceEncoder encoder = AccurateModel.shared().encoder();

  SentenceEncoderTest() throws IOException {}

  @Test
  void aWordIsSeenInItsSentence() {
    float[] river = encoder.encode("They sat on the bank of the river .".split(" "))[4];
    float[] money = encoder.encode("They borrowed from the bank again .".split(" "))[4];
    float[] water = encoder.encode("They swam to the bank of the river .".split(" "))[4];
    assertTrue(cosine(river, water) > cosine(river, money));
  }

  @Test
  void everyWordOfALongSentenceHasAVector() {
    String[] forms = new String[400];
    Arrays.fill(forms, "internationalisation");
    float[][] vectors = encoder.encode(forms);
    assertEquals(400, vectors.length);
    assertTrue(Arrays.stream(vectors).allMatch(v -> v.length == encoder.width()));
  }

  @Test
  void theSameWordsHaveTheSameVectors() {
    String[] forms = "The mayor of Oslo spoke .".split(" ");
    assertArrayEquals(encoder.encode(forms)[3], encoder.encode(forms)[3]);
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double one = 0;
    double two = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      one += a[i] * a[i];
      two += b[i] * b[i];
    }
    return dot / Math.sqrt(one * two);
  }
}
