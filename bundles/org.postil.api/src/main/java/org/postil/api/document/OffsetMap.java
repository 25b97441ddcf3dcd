package org.postil.api.document;

import java.util.Arrays;

/**
 * Maps offsets of a document's text to offsets of its original bytes.
 *
 * <p>The map is a list of runs. Inside a run each UTF-16 code unit takes the same number of bytes,
 * so an article of plain ASCII is one run. Immutable and safe for use by many threads.
 */
public final class OffsetMap {

  private final int[] text;
  private final int[] bytes;
  private final byte[] step;

  private OffsetMap(int[] text, int[] bytes, byte[] step) {
    this.text = text;
    this.bytes = bytes;
    this.step = step;
  }

  /**
   * Restores a map from its parts, as a store keeps them.
   *
   * @param text where each run begins in the text, in UTF-16 code units, ascending from 0
   * @param bytes where each run begins in the original, in bytes
   * @param step bytes for each code unit of the run
   * @return the map
   */
  public static OffsetMap of(int[] text, int[] bytes, byte[] step) {
    if (text.length == 0 || text.length != bytes.length || text.length != step.length) {
      throw new IllegalArgumentException(
          "Cannot make an offset map of "
              + text.length
              + ", "
              + bytes.length
              + " and "
              + step.length
              + " parts: expected the same number of each, at least one");
    }
    return new OffsetMap(text.clone(), bytes.clone(), step.clone());
  }

  /**
   * A map for text whose every code unit is one byte of the original.
   *
   * @return the map
   */
  public static OffsetMap oneToOne() {
    return new OffsetMap(new int[] {0}, new int[] {0}, new byte[] {1});
  }

  /**
   * Starts a map.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where a character of the text begins in the original.
   *
   * @param textOffset offset into the text, in UTF-16 code units; the length of the text is allowed
   * @return offset into the original, in bytes
   */
  public int byteOffset(int textOffset) {
    int found = Arrays.binarySearch(text, textOffset);
    int run = found >= 0 ? found : -found - 2;
    return bytes[run] + (textOffset - text[run]) * step[run];
  }

  /**
   * Number of runs.
   *
   * @return at least 1
   */
  public int runs() {
    return text.length;
  }

  /**
   * Where runs begin in the text.
   *
   * @return a copy, in UTF-16 code units
   */
  public int[] textStarts() {
    return text.clone();
  }

  /**
   * Where runs begin in the original.
   *
   * @return a copy, in bytes
   */
  public int[] byteStarts() {
    return bytes.clone();
  }

  /**
   * Bytes for each code unit of a run.
   *
   * @return a copy
   */
  public byte[] steps() {
    return step.clone();
  }

  /** Collects characters in order of the text. Not safe for use by many threads. */
  public static final class Builder {
    private int[] text = new int[16];
    private int[] bytes = new int[16];
    private byte[] step = new byte[16];
    private int size;
    private int nextText;
    private int nextByte;

    private Builder() {}

    /**
     * Adds the next stretch of text.
     *
     * @param byteOffset where it begins in the original, in bytes
     * @param units its length in UTF-16 code units
     * @param bytesPerUnit bytes that each code unit takes in the original
     * @return this
     */
    public Builder add(int byteOffset, int units, int bytesPerUnit) {
      boolean continues = size > 0 && step[size - 1] == bytesPerUnit && nextByte == byteOffset;
      if (!continues) {
        grow();
        text[size] = nextText;
        bytes[size] = byteOffset;
        step[size++] = (byte) bytesPerUnit;
      }
      nextText += units;
      nextByte = byteOffset + units * bytesPerUnit;
      return this;
    }

    /**
     * Ends the map.
     *
     * @param byteLength length of the original, in bytes: what the end of the text maps to
     * @return the map
     */
    public OffsetMap build(int byteLength) {
      if (size == 0 || nextByte != byteLength) {
        add(byteLength, 0, 1);
      }
      return new OffsetMap(
          Arrays.copyOf(text, size), Arrays.copyOf(bytes, size), Arrays.copyOf(step, size));
    }

    private void grow() {
      if (size == text.length) {
        text = Arrays.copyOf(text, size * 2);
        bytes = Arrays.copyOf(bytes, size * 2);
        step = Arrays.copyOf(step, size * 2);
      }
    }
  }
}
