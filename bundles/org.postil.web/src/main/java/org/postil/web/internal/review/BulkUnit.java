package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An action on many documents, which is taken back as one.
 *
 * @param id its name, new for each
 * @param action what was done
 * @param person who did it
 * @param at when, ISO 8601 in UTC
 * @param steps what stands: numbers of the entries in the journal by document, in order; 0 where a
 *     document was deleted. What was taken back is not in it.
 * @param documents documents that were changed, those taken back included
 */
record BulkUnit(
    String id,
    BulkAction action,
    String person,
    String at,
    Map<String, Long> steps,
    int documents) {

  BulkUnit with(Map<String, Long> more) {
    Map<String, Long> all = new LinkedHashMap<>(steps);
    all.putAll(more);
    return new BulkUnit(id, action, person, at, all, documents + more.size());
  }

  BulkUnit without(Iterable<String> takenBack) {
    Map<String, Long> left = new LinkedHashMap<>(steps);
    takenBack.forEach(left::remove);
    return new BulkUnit(id, action, person, at, left, documents);
  }

  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("unit", id);
    action.write(out);
    out.writeStringField("person", person);
    out.writeStringField("at", at);
    out.writeNumberField("documents", documents);
    out.writeNumberField("left", steps.size());
    out.writeEndObject();
  }
}
