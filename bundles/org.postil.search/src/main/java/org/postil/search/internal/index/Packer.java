package org.postil.search.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.util.BytesRef;

/** Packs numbers and texts, each text once. Used by one thread. */
final class Packer {

  private ByteBuffer body = new ByteBuffer();
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  /** Bytes that grow. */
  private static final class ByteBuffer extends java.io.ByteArrayOutputStream {
    void number(int value) {
      int rest = value;
      while ((rest & ~0x7f) != 0) {
        write((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      write(rest);
    }
  }

  Packer number(int value) {
    body.number(value);
    return this;
  }

  Packer text(String value) {
    Integer known = texts.putIfAbsent(value, texts.size());
    return number(known == null ? texts.size() - 1 : known);
  }

  Packer texts(Collection<String> values) {
    number(values.size());
    values.forEach(this::text);
    return this;
  }

  /** Packs something that is skipped by those who do not want it. */
  Packer skippable(Consumer<Packer> packing) {
    ByteBuffer outer = body;
    body = new ByteBuffer();
    packing.accept(this);
    byte[] inner = body.toByteArray();
    body = outer;
    number(inner.length);
    body.writeBytes(inner);
    return this;
  }

  BytesRef packed() {
    ByteBuffer all = new ByteBuffer();
    all.number(texts.size());
    for (String text : texts.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      all.number(bytes.length);
      all.writeBytes(bytes);
    }
    all.writeBytes(body.toByteArray());
    return new BytesRef(all.toByteArray());
  }
}
