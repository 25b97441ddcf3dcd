package org.postil.entities.linear.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postil.entities.lexicon.PackedBytes;

class PackedModelTest {

  private static final int SIX_MEGABYTES = 6 << 20;

  private static final LinearModel TRANSITIONS =
      new LinearModel() {
        @Override
        public void addTo(int feature, float[] scores, int offset) {
          scores[offset] += 1;
        }

        @Override
        public float weight(int feature, int tag) {
          return tag == 0 ? 1 : 0;
        }

        @Override
        public float transition(int before, int tag) {
          return before - tag;
        }
      };

  @Test
  void readsWhatItWrote() throws IOException {
    int[] steps = new int[Tags.COUNT];
    steps[0] = 3 * PackedModel.STEPS;
    steps[16] = -PackedModel.STEPS / 2;
    TreeMap<Long, int[]> rows = new TreeMap<>();
    rows.put(Integer.toUnsignedLong(-77), steps);
    rows.put(12L, new int[Tags.COUNT]);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PackedModel.write(rows, TRANSITIONS, new DataOutputStream(bytes));
    PackedModel model = PackedModel.read(new PackedBytes(bytes.toByteArray()));
    float[] scores = new float[Tags.COUNT];
    model.addTo(-77, scores, 0);
    model.addTo(5, scores, 0);
    float[] expected = new float[Tags.COUNT];
    expected[0] = 3f;
    expected[16] = -0.5f;
    assertArrayEquals(expected, scores);
    assertEquals(-0.5f, model.weight(-77, 16));
    assertEquals(0f, model.weight(5, 16));
    assertEquals(13f, model.transition(17, 4));
  }

  @Test
  void anotherFileIsRefusedWithAReason() {
    PackedBytes in = new PackedBytes(new byte[64]);
    String message = assertThrows(IOException.class, () -> PackedModel.read(in)).getMessage();
    assertTrue(message.contains("train it again"), message);
  }

  @Test
  void theShippedModelStaysSmall() throws IOException {
    try (InputStream in = PackedModel.class.getResourceAsStream(PackedModel.FILE)) {
      int bytes = in.readAllBytes().length;
      assertTrue(bytes < SIX_MEGABYTES, bytes + " bytes");
    }
  }
}
