package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.Original;
import org.postil.api.document.TextChange;
import org.postil.api.document.Zone;
import org.postil.api.engine.Failure;
import org.postil.web.internal.http.Json;

/** A document in JSON. */
final class DocumentJson {

  private DocumentJson() {}

  static void write(JsonGenerator out, Document document, Status status, @Nullable Failure failure)
      throws IOException {
    Original original = document.original();
    out.writeStartObject();
    out.writeStringField("id", document.id());
    out.writeStringField("text", document.text());
    Json.array(out, "zones", document.zones(), DocumentJson::zone);
    out.writeFieldName("metadata");
    metadata(out, document.metadata());
    out.writeStringField("location", original.location());
    out.writeStringField("charset", original.charset());
    out.writeNumberField("bytes", original.bytes().length);
    Json.array(out, "changes", original.changes(), DocumentJson::change);
    out.writeStringField("status", status.label());
    if (failure != null) {
      out.writeFieldName("failure");
      FailureJson.write(out, document.id(), failure);
    }
    out.writeEndObject();
  }

  private static void zone(JsonGenerator out, Zone zone) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", zone.kind().label());
    out.writeNumberField("begin", zone.begin());
    out.writeNumberField("end", zone.end());
    out.writeEndObject();
  }

  private static void metadata(JsonGenerator out, Metadata metadata) throws IOException {
    out.writeStartObject();
    Json.optional(out, "source", metadata.source());
    Json.optional(out, "title", metadata.title());
    Json.optional(out, "language", metadata.language());
    if (metadata.creationTime() != null) {
      out.writeStringField("creationTime", metadata.creationTime().value());
      out.writeStringField("creationTimeBasis", metadata.creationTime().basis().label());
    }
    out.writeObjectFieldStart("other");
    for (Map.Entry<String, String> each : metadata.other().entrySet()) {
      out.writeStringField(each.getKey(), each.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void change(JsonGenerator out, TextChange change) throws IOException {
    out.writeStartObject();
    out.writeNumberField("offset", change.offset());
    out.writeStringField("was", change.was());
    out.writeStringField("now", change.now());
    out.writeStringField("reason", change.reason());
    out.writeEndObject();
  }
}
