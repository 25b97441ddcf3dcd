package org.postil.web.internal.annotators;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.web.internal.http.Json;

/** A pipeline in JSON. */
final class PipelineJson {

  private PipelineJson() {}

  static void write(JsonGenerator out, Pipeline pipeline, Engine engine) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", pipeline.name());
    out.writeBooleanField("saved", !pipeline.name().equals(PipelineStore.DEFAULT));
    PipelineSteps.write(out, pipeline.steps());
    Json.unlessEmpty(out, "problem", problem(pipeline, engine));
    out.writeEndObject();
  }

  private static String problem(Pipeline pipeline, Engine engine) {
    try {
      engine.plan(pipeline);
      return "";
    } catch (PipelineException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
