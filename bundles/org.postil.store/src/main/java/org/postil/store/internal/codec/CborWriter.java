package org.postil.store.internal.codec;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes CBOR (RFC 8949) into memory. Strings that are no well-formed Unicode are written as byte
 * strings of UTF-16 (big endian), since CBOR text must be UTF-8. Used by one thread.
 */
final class CborWriter {

  /** Buffers are pooled here and not in thread locals, which would outlive the bundle. */
  static final CBORFactory FACTORY =
      CBORFactory.builder()
          .recyclerPool(JsonRecyclerPools.newBoundedPool(16))
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final CBORGenerator generator;

  CborWriter() {
    try {
      generator = FACTORY.createGenerator(bytes);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  CborWriter begin() {
    return run(CBORGenerator::writeStartArray);
  }

  CborWriter end() {
    return run(CBORGenerator::writeEndArray);
  }

  CborWriter number(long value) {
    return run(g -> g.writeNumber(value));
  }

  CborWriter numbers(int[] values) {
    return run(g -> g.writeArray(values, 0, values.length));
  }

  CborWriter numbers(long[] values) {
    return run(g -> g.writeArray(values, 0, values.length));
  }

  CborWriter blob(byte[] value) {
    return run(g -> g.writeBinary(value));
  }

  CborWriter text(@Nullable String value) {
    if (value == null) {
      return run(CBORGenerator::writeNull);
    }
    return isWellFormed(value) ? run(g -> g.writeString(value)) : blob(Utf16.toBytes(value));
  }

  byte[] toBytes() {
    run(CBORGenerator::close);
    return bytes.toByteArray();
  }

  /** Whether every surrogate has its partner. */
  static boolean isWellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private CborWriter run(Step step) {
    try {
      step.on(generator);
      return this;
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("Cannot write CBOR into memory", e);
  }

  @FunctionalInterface
  private interface Step {
    void on(CBORGenerator generator) throws IOException;
  }
}
