package org.postil.cli.internal.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A list of short texts, packed. */
final class TextArena {

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int size;

  void add(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    int begin = size == 0 ? 0 : ends[size - 1];
    int end = Math.addExact(begin, encoded.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    System.arraycopy(encoded, 0, bytes, begin, encoded.length);
    ends[size++] = end;
  }

  String get(int index) {
    int begin = index == 0 ? 0 : ends[index - 1];
    return new String(bytes, begin, ends[index] - begin, StandardCharsets.UTF_8);
  }
}
