package org.postil.io.platforms.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Metadata;

/** Metadata as an object of texts, under the names that {@link RecordDocument} reads. */
final class Facts {

  private Facts() {}

  static Map<String, String> of(Metadata metadata) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "source", metadata.source());
    put(facts, "title", metadata.title());
    put(facts, "language", metadata.language());
    metadata
        .published()
        .ifPresent(
            time -> {
              facts.put("dct", time.value());
              facts.put("dctBasis", time.basis().label());
            });
    metadata.other().forEach(facts::putIfAbsent);
    return facts;
  }

  static void write(JsonGenerator json, String field, Metadata metadata) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> fact : of(metadata).entrySet()) {
      json.writeStringField(fact.getKey(), fact.getValue());
    }
    json.writeEndObject();
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
