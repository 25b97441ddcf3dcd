package org.postil.search.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Unpacks what a {@link Packer} packed. Used by one thread. */
final class Unpacker {

  private final byte[] bytes;
  private final int[] starts;
  private final @Nullable String[] texts;
  private int at;

  Unpacker(BytesRef packed) {
    bytes = packed.bytes;
    at = packed.offset;
    int count = number();
    starts = new int[count];
    texts = new String[count];
    for (int i = 0; i < count; i++) {
      starts[i] = at;
      int length = number();
      at += length;
    }
  }

  private Unpacker(Unpacker other) {
    bytes = other.bytes;
    starts = other.starts;
    texts = other.texts;
    at = other.at;
  }

  /** Another one that stands where this does. */
  Unpacker again() {
    return new Unpacker(this);
  }

  /** Skips what was packed to be skipped; what is returned stands at its beginning. */
  Unpacker skip() {
    int length = number();
    Unpacker skipped = again();
    at += length;
    return skipped;
  }

  int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  String text() {
    int number = number();
    String text = texts[number];
    if (text == null) {
      int back = at;
      at = starts[number];
      int length = number();
      text = new String(bytes, at, length, StandardCharsets.UTF_8);
      texts[number] = text;
      at = back;
    }
    return text;
  }

  List<String> texts() {
    int count = number();
    if (count == 0) {
      return List.of();
    }
    List<String> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(text());
    }
    return all;
  }
}
