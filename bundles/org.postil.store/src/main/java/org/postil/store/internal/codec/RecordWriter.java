package org.postil.store.internal.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes records as {@link DecisionCodec} describes. */
final class RecordWriter {

  private final JsonGenerator out;

  RecordWriter(JsonGenerator out) {
    this.out = out;
  }

  void write(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object each : list) {
        write(each);
      }
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> each : map.entrySet()) {
        out.writeFieldName((String) each.getKey());
        write(each.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof Record each) {
      object(each);
    } else {
      throw new IOException("Cannot write a value of " + value.getClass().getName());
    }
  }

  private void object(Record each) throws IOException {
    out.writeStartObject();
    if (RecordKind.isOneOfSeveral(each.getClass())) {
      out.writeStringField(RecordKind.MEMBER, RecordKind.of(each.getClass()));
    }
    for (RecordComponent component : each.getClass().getRecordComponents()) {
      out.writeFieldName(component.getName());
      write(RecordKind.value(each, component));
    }
    out.writeEndObject();
  }
}
