package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.web.internal.http.Json;

/** Notes in JSON. */
final class NoteJson {

  private NoteJson() {}

  /**
   * Writes the notes of an entry: those on spans if a span is given, else those on the document.
   */
  static void write(JsonGenerator out, Entry entry, @Nullable String span) throws IOException {
    for (Decisions.Part part : Decisions.parts(entry)) {
      if (span == null && part.decision() instanceof Decision.NoteOnDocument note) {
        write(out, part, note.text(), null);
      } else if (span != null && part.decision() instanceof Decision.NoteOnSpan note) {
        write(out, part, note.text(), span);
      }
    }
  }

  private static void write(
      JsonGenerator out, Decisions.Part part, String text, @Nullable String span)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("decision", part.id());
    Json.optional(out, "span", span);
    out.writeStringField("text", text);
    out.writeStringField("person", part.entry().person());
    out.writeStringField("at", part.entry().time().toString());
    out.writeEndObject();
  }
}
