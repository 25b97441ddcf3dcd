package org.postil.cli.internal.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchLine;

/** Prints hits or counts for programs, one JSON object a line. */
public final class ConcordanceJson {

  private final JsonFactory factory = new JsonFactory();
  private final PrintStream out;

  /**
   * Prints to a stream.
   *
   * @param out where to
   */
  public ConcordanceJson(PrintStream out) {
    this.out = out;
  }

  @FunctionalInterface
  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * Prints an answer.
   *
   * @param answer what was found
   * @param counts whether counts are printed, and not hits
   * @throws IOException never
   */
  public void print(SearchAnswer answer, boolean counts) throws IOException {
    if (counts) {
      line(json -> write(json, answer));
    }
    for (SearchLine hit : answer.lines()) {
      line(json -> write(json, hit));
    }
  }

  private void line(Members members) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    }
    out.println(text);
  }

  private static void write(JsonGenerator json, SearchAnswer answer) throws IOException {
    json.writeNumberField("hits", answer.hits());
    json.writeNumberField("documents", answer.documents());
    counts(json, "bySource", answer.bySource());
    counts(json, "byLabel", answer.byLabel());
    counts(json, "byDocument", answer.byDocument());
  }

  private static void counts(JsonGenerator json, String name, List<SearchAnswer.Count> counts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (SearchAnswer.Count each : counts) {
      json.writeStartObject();
      json.writeStringField("value", each.value());
      json.writeNumberField("hits", each.hits());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, SearchLine hit) throws IOException {
    json.writeStringField("document", hit.document());
    optional(json, "title", hit.metadata().title());
    optional(json, "source", hit.metadata().source());
    optional(json, "date", hit.metadata().published().map(CreationTime::value).orElse(null));
    json.writeNumberField("begin", hit.begin());
    json.writeNumberField("end", hit.end());
    json.writeStringField("before", hit.before());
    json.writeStringField("text", hit.text());
    json.writeStringField("after", hit.after());
    json.writeArrayFieldStart("annotations");
    for (SearchLine.Mark mark : hit.marks()) {
      json.writeStartObject();
      json.writeStringField("type", mark.type());
      json.writeStringField("label", mark.label());
      json.writeNumberField("begin", mark.begin());
      json.writeNumberField("end", mark.end());
      json.writeStringField("status", mark.status());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
