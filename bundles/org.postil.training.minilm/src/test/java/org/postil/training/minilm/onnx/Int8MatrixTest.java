package org.postil.training.minilm.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class Int8MatrixTest {

  @Test
  void eachColumnHasItsScaleAndSevenBits() {
    Matrix matrix = new Matrix(3, 2, new float[] {1, -12, 0.6f, 20, -1, 0});
    Int8Matrix rounded = Int8Matrix.of(matrix);
    assertArrayEquals(new byte[] {63, -38, 38, 63, -63, 0}, rounded.values());
    assertArrayEquals(new float[] {1f / 63, 20f / 63}, rounded.scales().values(), 1e-6f);
  }

  @Test
  void aColumnOfZerosStaysSo() {
    Int8Matrix rounded = Int8Matrix.of(new Matrix(2, 1, new float[2]));
    assertArrayEquals(new byte[2], rounded.values());
  }
}
