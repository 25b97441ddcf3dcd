package org.postil.training.minilm.onnx;

/**
 * A matrix; a vector has one row.
 *
 * @param values row after row
 */
public record Matrix(int rows, int columns, float[] values) {

  /** A vector. */
  public static Matrix vector(float... values) {
    return new Matrix(1, values.length, values);
  }

  /** Matrices of the same number of rows, side by side. */
  public static Matrix beside(Matrix... parts) {
    int columns = 0;
    for (Matrix part : parts) {
      columns += part.columns;
    }
    int rows = parts[0].rows;
    float[] all = new float[rows * columns];
    int offset = 0;
    for (Matrix part : parts) {
      for (int row = 0; row < rows; row++) {
        System.arraycopy(
            part.values, row * part.columns, all, row * columns + offset, part.columns);
      }
      offset += part.columns;
    }
    return new Matrix(rows, columns, all);
  }
}
