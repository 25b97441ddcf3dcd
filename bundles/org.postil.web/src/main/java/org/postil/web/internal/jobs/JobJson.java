package org.postil.web.internal.jobs;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.postil.api.engine.AnnotatorFigures;
import org.postil.web.internal.http.Json;

/** A job in JSON. */
final class JobJson {

  private static final double NANOS_PER_MILLI = 1e6;

  private JobJson() {}

  static void write(JsonGenerator out, JobEntry job) throws IOException {
    Instant now = Instant.now();
    JobState state = job.work().state();
    out.writeStartObject();
    out.writeStringField("id", job.id());
    out.writeStringField("kind", job.work().kind().name().toLowerCase(Locale.ROOT));
    out.writeStringField("corpus", job.work().corpus());
    out.writeStringField("title", job.work().title());
    out.writeStringField("state", state.state().name().toLowerCase(Locale.ROOT));
    Json.unlessEmpty(out, "problem", state.problem());
    if (state.total() >= 0) {
      out.writeNumberField("total", state.total());
    }
    out.writeNumberField("done", state.done());
    out.writeNumberField("failed", state.failed());
    out.writeNumberField("perSecond", rounded(job.perSecond(state, now)));
    if (job.secondsLeft(state, now) >= 0) {
      out.writeNumberField("secondsLeft", rounded(job.secondsLeft(state, now)));
    }
    out.writeStringField("startedAt", job.started().toString());
    if (state.finished() != null) {
      out.writeStringField("finishedAt", state.finished().toString());
    }
    out.writeNumberField("writtenOff", state.writtenOff());
    details(out, state);
    out.writeEndObject();
  }

  private static void details(JsonGenerator out, JobState state) throws IOException {
    if (!state.annotators().isEmpty()) {
      Json.array(out, "annotators", state.annotators(), JobJson::figures);
    }
    if (!state.added().isEmpty()) {
      out.writeObjectFieldStart("added");
      for (Map.Entry<String, Long> each : state.added().entrySet()) {
        out.writeNumberField(each.getKey(), each.getValue());
      }
      out.writeEndObject();
    }
    if (state.export() != null) {
      out.writeFieldName("export");
      export(out, state.export());
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static void figures(JsonGenerator out, AnnotatorFigures figures) throws IOException {
    out.writeStartObject();
    out.writeStringField("annotator", figures.annotator());
    out.writeStringField("version", figures.version());
    out.writeNumberField("documents", figures.documents());
    out.writeNumberField("found", figures.found());
    out.writeNumberField("spans", figures.spans());
    out.writeNumberField("milliseconds", figures.nanoseconds() / NANOS_PER_MILLI);
    out.writeNumberField("failures", figures.failures());
    out.writeEndObject();
  }

  static void export(JsonGenerator out, ExportFacts export) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", export.name());
    out.writeStringField("path", export.path().toString());
    out.writeNumberField("files", export.files());
    out.writeNumberField("bytes", export.bytes());
    out.writeStringField("at", export.at().toString());
    if (!export.losses().isEmpty()) {
      out.writeObjectFieldStart("losses");
      for (Map.Entry<String, Long> each : new java.util.TreeMap<>(export.losses()).entrySet()) {
        out.writeNumberField(each.getKey(), each.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }
}
