package org.postil.store.internal.codec;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CborWriter} writes. Used by one thread. */
final class CborReader implements AutoCloseable {

  private final CBORParser parser;
  private @Nullable JsonToken peeked;

  CborReader(byte[] bytes) throws IOException {
    parser = CborWriter.FACTORY.createParser(bytes);
  }

  /** Enters an array. */
  void begin() throws IOException {
    expect(JsonToken.START_ARRAY);
  }

  /** Leaves an array whose elements have all been read. */
  void end() throws IOException {
    expect(JsonToken.END_ARRAY);
  }

  /** Whether the array has a further element. */
  boolean more() throws IOException {
    if (peeked == null) {
      peeked = parser.nextToken();
    }
    if (peeked == null) {
      throw damaged(null);
    }
    return peeked != JsonToken.END_ARRAY;
  }

  int integer() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT);
    return parser.getIntValue();
  }

  /** A count of things to come, each of which takes at least a byte or a bit of one. */
  int count() throws IOException {
    int count = integer();
    if (count < 0) {
      throw new IOException("Cannot read a stored value: it counts " + count + " elements");
    }
    return count;
  }

  int[] integers() throws IOException {
    begin();
    int[] values = new int[16];
    int size = 0;
    while (more()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = integer();
    }
    end();
    return Arrays.copyOf(values, size);
  }

  long[] longs() throws IOException {
    begin();
    long[] values = new long[16];
    int size = 0;
    while (more()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      expect(JsonToken.VALUE_NUMBER_INT);
      values[size++] = parser.getLongValue();
    }
    end();
    return Arrays.copyOf(values, size);
  }

  byte[] blob() throws IOException {
    expect(JsonToken.VALUE_EMBEDDED_OBJECT);
    return parser.getBinaryValue();
  }

  String text() throws IOException {
    String text = textOrNull();
    if (text == null) {
      throw damaged(JsonToken.VALUE_NULL);
    }
    return text;
  }

  @Nullable String textOrNull() throws IOException {
    JsonToken token = next();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
      return Utf16.toText(parser.getBinaryValue());
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    throw damaged(token);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private @Nullable JsonToken next() throws IOException {
    JsonToken token = peeked == null ? parser.nextToken() : peeked;
    peeked = null;
    return token;
  }

  private void expect(JsonToken wanted) throws IOException {
    JsonToken token = next();
    if (token != wanted) {
      throw damaged(token);
    }
  }

  private IOException damaged(@Nullable JsonToken found) {
    return new IOException(
        "Cannot read a stored value: unexpected "
            + (found == null ? "end" : found)
            + " at byte "
            + parser.currentLocation().getByteOffset());
  }
}
