package org.postil.web.internal.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.postil.api.document.CreationTime;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchLine;
import org.postil.web.internal.corpus.SpanTypes;
import org.postil.web.internal.http.Json;

/** Writes what a search found. */
final class SearchJson {

  private SearchJson() {}

  static void write(JsonGenerator out, String query, SearchAnswer answer) throws IOException {
    out.writeStartObject();
    out.writeStringField("query", query);
    out.writeNumberField("hits", answer.hits());
    out.writeNumberField("documents", answer.documents());
    Json.array(out, "lines", answer.lines(), SearchJson::write);
    Json.array(out, "byDocument", answer.byDocument(), SearchJson::write);
    Json.array(out, "bySource", answer.bySource(), SearchJson::write);
    Json.array(out, "byLabel", answer.byLabel(), SearchJson::write);
    Json.optional(out, "next", answer.next());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, SearchLine line) throws IOException {
    out.writeStartObject();
    out.writeStringField("document", line.document());
    Json.optional(out, "title", line.metadata().title());
    Json.optional(out, "source", line.metadata().source());
    Json.optional(out, "date", line.metadata().published().map(CreationTime::value).orElse(null));
    out.writeNumberField("begin", line.begin());
    out.writeNumberField("end", line.end());
    out.writeStringField("before", line.before());
    out.writeStringField("text", line.text());
    out.writeStringField("after", line.after());
    Json.array(out, "annotations", line.marks(), SearchJson::write);
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, SearchLine.Mark mark) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", SpanTypes.shortName(mark.type()));
    Json.unlessEmpty(out, "label", mark.label());
    out.writeNumberField("begin", mark.begin());
    out.writeNumberField("end", mark.end());
    out.writeStringField("status", mark.status());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, SearchAnswer.Count count) throws IOException {
    out.writeStartObject();
    out.writeStringField("value", count.value());
    out.writeNumberField("hits", count.hits());
    out.writeEndObject();
  }
}
