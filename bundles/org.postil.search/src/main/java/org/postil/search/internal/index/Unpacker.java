package org.postil.search.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Unpacks what a {@link Packer} packed. Used by one thread. */
final class Unpacker {

  private final byte[] bytes;
  private final String[] texts;
  private int at;

  Unpacker(BytesRef packed) {
    bytes = packed.bytes;
    at = packed.offset;
    texts = new String[number()];
    for (int i = 0; i < texts.length; i++) {
      int length = number();
      texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
    }
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
    return texts[number()];
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
