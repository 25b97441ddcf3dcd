package org.postil.onnx.wordpiece;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Rows of numbers, each number one byte and each row with a scale of its own. Immutable, to be
 * shared among threads.
 */
public final class Int8Table {

  private static final int LARGEST = 127;

  private final int width;
  private final float[] scales;
  private final byte[] values;

  private Int8Table(int width, float[] scales, byte[] values) {
    this.width = width;
    this.scales = scales;
    this.values = values;
  }

  /**
   * Rounds numbers.
   *
   * @param numbers row after row
   * @param width length of a row
   */
  public static Int8Table of(float[] numbers, int width) {
    int rows = numbers.length / width;
    float[] scales = new float[rows];
    byte[] values = new byte[rows * width];
    for (int row = 0; row < rows; row++) {
      float most = 0;
      for (int i = row * width; i < (row + 1) * width; i++) {
        most = Math.max(most, Math.abs(numbers[i]));
      }
      scales[row] = most / LARGEST;
      for (int i = row * width; most > 0 && i < (row + 1) * width; i++) {
        values[i] = (byte) Math.round(numbers[i] / scales[row]);
      }
    }
    return new Int8Table(width, scales, values);
  }

  /**
   * Reads a table.
   *
   * @throws IOException when the input ends too early
   */
  public static Int8Table read(DataInput in) throws IOException {
    float[] scales = new float[in.readInt()];
    int width = in.readInt();
    for (int row = 0; row < scales.length; row++) {
      scales[row] = in.readFloat();
    }
    byte[] values = new byte[scales.length * width];
    in.readFully(values);
    return new Int8Table(width, scales, values);
  }

  /** Writes the table: number of rows, width, scales, values. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(scales.length);
    out.writeInt(width);
    for (float scale : scales) {
      out.writeFloat(scale);
    }
    out.write(values);
  }

  /** How many rows. */
  public int rows() {
    return scales.length;
  }

  /** How many numbers in a row. */
  public int width() {
    return width;
  }

  /** Adds the numbers of a row to {@link #width()} numbers in an array. */
  public void addTo(int row, float[] sum, int offset) {
    float scale = scales[row];
    int from = row * width;
    for (int i = 0; i < width; i++) {
      sum[offset + i] += scale * values[from + i];
    }
  }
}
