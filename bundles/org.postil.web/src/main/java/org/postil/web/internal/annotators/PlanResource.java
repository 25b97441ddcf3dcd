package org.postil.web.internal.annotators;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.engine.Engine;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.PlannedPipeline;
import org.postil.api.engine.PlannedStep;
import org.postil.api.store.Corpus;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** What a run would do. */
@Component(service = Resource.class)
public final class PlanResource implements Resource {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final PipelineStore pipelines;
  private final Engine engine;
  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param pipelines what was saved
   * @param engine plans
   * @param corpora what it would run over
   */
  @Activate
  public PlanResource(
      @Reference PipelineStore pipelines, @Reference Engine engine, @Reference Corpora corpora) {
    this.pipelines = pipelines;
    this.engine = engine;
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/plan";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("POST", this::plan);
  }

  private void plan(Exchange exchange) throws IOException, PipelineException {
    Body request = exchange.object().only(Set.of("corpus", "pipeline"));
    PlannedPipeline plan = engine.plan(pipelines.choose(request));
    Optional<Corpus> corpus =
        request.optionalText("corpus").map(name -> corpora.open(name).corpus());
    Outlook outlook = corpus.map(each -> Outlook.of(plan, each, PATIENCE)).orElse(Outlook.NONE);
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeNumberField("documents", outlook.documents());
          out.writeNumberField("examined", outlook.examined());
          out.writeArrayFieldStart("steps");
          for (int i = 0; i < plan.steps().size(); i++) {
            write(out, plan.steps().get(i), outlook, i);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, PlannedStep step, Outlook outlook, int number)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("annotator", step.annotator());
    out.writeStringField("version", step.version());
    Json.texts(out, "inputs", step.inputs());
    Json.settings(out, "settings", step.configuration());
    out.writeNumberField("compute", outlook.compute(number));
    out.writeNumberField("reuse", outlook.examined() - outlook.compute(number));
    out.writeEndObject();
  }
}
