package org.postil.io.standoff.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;

/** Writes Bdoc in MessagePack as gatenlp reads it, version sm2: one value after another. */
final class BdocPacker {

  /** The values of an annotation in their order. */
  static final List<String> FIELDS = List.of("type", "start", "end", "id", "features");

  private BdocPacker() {}

  static void write(Map<String, Object> bdoc, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MessagePacker pack = MessagePack.newDefaultPacker(bytes)) {
      pack.packString("sm2");
      for (String field : List.of("offset_type", "text", "name", "features")) {
        value(bdoc.get(field), pack);
      }
      if (bdoc.get("annotation_sets") instanceof Map<?, ?> sets) {
        pack.packInt(sets.size());
        for (Map.Entry<?, ?> set : sets.entrySet()) {
          pack.packString(String.valueOf(set.getKey()));
          set(set.getValue(), pack);
        }
      }
    }
    out.write(bytes.toByteArray());
  }

  private static void set(@Nullable Object set, MessagePacker pack) throws IOException {
    if (set instanceof Map<?, ?> fields && fields.get("annotations") instanceof List<?> all) {
      value(fields.get("next_annid"), pack);
      pack.packInt(all.size());
      for (Object each : all) {
        for (String field : FIELDS) {
          value(each instanceof Map<?, ?> one ? one.get(field) : null, pack);
        }
      }
    }
  }

  private static void value(@Nullable Object value, MessagePacker pack) throws IOException {
    if (value == null) {
      pack.packNil();
    } else if (value instanceof Map<?, ?> map) {
      pack.packMapHeader(map.size());
      for (Map.Entry<?, ?> each : map.entrySet()) {
        pack.packString(String.valueOf(each.getKey()));
        value(each.getValue(), pack);
      }
    } else if (value instanceof List<?> list) {
      pack.packArrayHeader(list.size());
      for (Object each : list) {
        value(each, pack);
      }
    } else if (value instanceof Boolean truth) {
      pack.packBoolean(truth);
    } else if (value instanceof Double || value instanceof Float) {
      pack.packDouble(((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      pack.packLong(number.longValue());
    } else {
      pack.packString(value.toString());
    }
  }
}
