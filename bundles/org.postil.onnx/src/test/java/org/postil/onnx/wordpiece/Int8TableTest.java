package org.postil.onnx.wordpiece;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Int8TableTest {

  @Test
  void numbersAreRoundedToHundredthsOfTheLargestOfTheirRow() {
    long seed = 7;
    Random random = new Random(seed);
    float[] numbers = new float[50 * 16];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian() * (1 + i / 16);
    }
    Int8Table table = Int8Table.of(numbers, 16);
    for (int row = 0; row < table.rows(); row++) {
      float most = 0;
      for (int i = 0; i < 16; i++) {
        most = Math.max(most, Math.abs(numbers[row * 16 + i]));
      }
      float[] back = new float[16];
      table.addTo(row, back, 0);
      for (int i = 0; i < 16; i++) {
        assertEquals(numbers[row * 16 + i], back[i], most / 250, "seed " + seed);
      }
    }
  }

  @Test
  void aRowOfZerosStaysSo() {
    float[] sum = {1, 2};
    Int8Table.of(new float[2], 2).addTo(0, sum, 0);
    assertArrayEquals(new float[] {1, 2}, sum);
  }

  @Test
  void aTableIsReadAsItWasWritten() throws IOException {
    Int8Table table = Int8Table.of(new float[] {1, -2, 0.5f, 4, 0, -1}, 3);
    byte[] file = written(table);
    Int8Table back = Int8Table.read(new DataInputStream(new ByteArrayInputStream(file)));
    assertArrayEquals(file, written(back));
    assertEquals(2, back.rows());
    assertEquals(3, back.width());
  }

  @Test
  void aFileThatIsCutShortIsRefused() throws IOException {
    byte[] file = written(Int8Table.of(new float[] {1, 2}, 2));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, file.length - 1));
    assertThrows(EOFException.class, () -> Int8Table.read(in));
  }

  private static byte[] written(Int8Table table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
