package org.postil.io.standoff.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.postil.api.io.ImportException;
import org.postil.standoff.json.JsonValues;

/**
 * Reads Bdoc in MessagePack as gatenlp packs it, version sm2: one value after another, into the
 * fields that Bdoc has in JSON. Sizes are believed no further than the file goes.
 */
final class BdocUnpacker {

  private static final String VERSION = "sm2";

  private final byte[] bytes;
  private final MessageUnpacker in;

  BdocUnpacker(byte[] bytes) {
    this.bytes = bytes;
    this.in = MessagePack.newDefaultUnpacker(bytes);
  }

  /** Whether it begins with the version, a text of three characters. */
  static boolean isPacked(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & 0xFF) == 0xA3
        && new String(bytes, 1, 3, StandardCharsets.ISO_8859_1).equals(VERSION);
  }

  Map<String, Object> read() throws IOException {
    try (in) {
      in.unpackString();
      Map<String, Object> bdoc = new LinkedHashMap<>();
      put(bdoc, "offset_type", value(0));
      put(bdoc, "text", value(0));
      put(bdoc, "name", value(0));
      put(bdoc, "features", value(0));
      Map<String, Object> sets = new LinkedHashMap<>();
      for (int left = count(); left > 0; left--) {
        Object name = value(0);
        value(0); // The next id is not needed.
        sets.put(name == null ? "" : name.toString(), Map.of("annotations", annotations()));
      }
      bdoc.put("annotation_sets", sets);
      return bdoc;
    } catch (MessagePackException e) {
      throw new ImportException(
          "it is no MessagePack that can be read, at byte "
              + in.getTotalReadBytes()
              + ": "
              + String.valueOf(e.getMessage()),
          e);
    }
  }

  private List<Object> annotations() throws IOException {
    List<Object> annotations = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      Map<String, Object> one = new LinkedHashMap<>();
      for (String field : BdocPacker.FIELDS) {
        put(one, field, value(0));
      }
      annotations.add(one);
    }
    return annotations;
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
  }

  private int count() throws IOException {
    return fitting(in.unpackInt());
  }

  private int fitting(int size) throws ImportException {
    if (size < 0 || size > bytes.length - in.getTotalReadBytes()) {
      throw new ImportException(
          "it says that " + size + " values or bytes follow, which is more than there are");
    }
    return size;
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
        return in.unpackLong();
      case FLOAT:
        return in.unpackDouble();
      case STRING:
        return new String(
            in.readPayload(fitting(in.unpackRawStringHeader())), StandardCharsets.UTF_8);
      case ARRAY:
        List<Object> list = new ArrayList<>();
        for (int left = fitting(in.unpackArrayHeader()); left > 0; left--) {
          Object each = value(depth + 1);
          if (each != null) {
            list.add(each);
          }
        }
        return list;
      case MAP:
        Map<String, Object> map = new LinkedHashMap<>();
        for (int left = fitting(in.unpackMapHeader()); left > 0; left--) {
          String key = String.valueOf(value(depth + 1));
          put(map, key, value(depth + 1));
        }
        return map;
      default:
        throw new ImportException("it has values that Bdoc has not, such as bytes");
    }
  }
}
