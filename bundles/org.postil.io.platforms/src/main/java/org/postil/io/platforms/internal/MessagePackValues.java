package org.postil.io.platforms.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.postil.api.io.ImportException;
import org.postil.standoff.json.JsonValues;

/** Reads values of MessagePack. Sizes are believed no further than the file goes. */
final class MessagePackValues implements AutoCloseable {

  private final MessageUnpacker in;
  private final long size;

  /**
   * Reads what an unpacker brings.
   *
   * @param size bytes that there are
   */
  MessagePackValues(MessageUnpacker in, long size) {
    this.in = in;
    this.size = size;
  }

  /** The value that bytes hold; null is their nil, too. */
  static @Nullable Object of(byte[] bytes) throws IOException {
    try (MessagePackValues values =
        new MessagePackValues(MessagePack.newDefaultUnpacker(bytes), bytes.length)) {
      return values.next();
    }
  }

  /** The next value: Boolean, Long, Double, String, byte[], List, Map or null. */
  @Nullable Object next() throws IOException {
    return value(0);
  }

  /** The bytes that were read. */
  long read() {
    return in.getTotalReadBytes();
  }

  String name() throws IOException {
    return next() instanceof String name ? name : "";
  }

  int items() throws IOException {
    return fitting(in.unpackArrayHeader());
  }

  int entries() throws IOException {
    return fitting(in.unpackMapHeader());
  }

  int bytes() throws IOException {
    return fitting(in.unpackBinaryHeader());
  }

  void skip() throws IOException {
    in.skipValue();
  }

  private int fitting(int count) throws ImportException {
    if (count < 0 || count > size - in.getTotalReadBytes()) {
      throw new ImportException(
          "it says that " + count + " values or bytes follow, which is more than there are");
    }
    return count;
  }

  private @Nullable Object value(int depth) throws IOException {
    if (depth > JsonValues.MAX_DEPTH) {
      throw new ImportException("it is nested deeper than " + JsonValues.MAX_DEPTH);
    }
    switch (in.getNextFormat().getValueType()) {
      case NIL:
        in.unpackNil();
        return null;
      case BOOLEAN:
        return in.unpackBoolean();
      case INTEGER:
        return in.unpackBigInteger().longValue(); // Hashes use all 64 bits.
      case FLOAT:
        return in.unpackDouble();
      case STRING:
        return new String(
            in.readPayload(fitting(in.unpackRawStringHeader())), StandardCharsets.UTF_8);
      case BINARY:
        return in.readPayload(bytes());
      case ARRAY:
        List<@Nullable Object> list = new ArrayList<>();
        for (int left = items(); left > 0; left--) {
          list.add(value(depth + 1));
        }
        return list;
      case MAP:
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int left = entries(); left > 0; left--) {
          Object key = value(depth + 1);
          map.put(key == null ? "" : key, value(depth + 1));
        }
        return map;
      default:
        in.skipValue();
        return null;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
