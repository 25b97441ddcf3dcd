package org.postil.training.minilm.onnx;

/**
 * A matrix of small integers with a scale for each column.
 *
 * @param values row after row
 * @param scales one row: what the integers of a column are multiplied with
 */
public record Int8Matrix(int rows, int columns, byte[] values, Matrix scales) {

  /**
   * The largest integer. Seven bits: processors without VNNI add pairs of products in 16 bits,
   * which eight bits would overflow.
   */
  private static final int LARGEST = 63;

  /** Rounds a matrix. */
  public static Int8Matrix of(Matrix matrix) {
    int columns = matrix.columns();
    float[] scales = new float[columns];
    float[] numbers = matrix.values();
    for (int i = 0; i < numbers.length; i++) {
      scales[i % columns] = Math.max(scales[i % columns], Math.abs(numbers[i]) / LARGEST);
    }
    byte[] values = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      float scale = scales[i % columns];
      values[i] = (byte) (scale == 0 ? 0 : Math.round(numbers[i] / scale));
    }
    return new Int8Matrix(matrix.rows(), columns, values, Matrix.vector(scales));
  }
}
