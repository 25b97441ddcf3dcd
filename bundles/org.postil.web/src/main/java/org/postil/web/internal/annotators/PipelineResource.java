package org.postil.web.internal.annotators;

import java.io.IOException;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Pipeline;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** One saved pipeline. */
@Component(service = Resource.class)
public final class PipelineResource implements Resource {

  private final PipelineStore pipelines;
  private final Engine engine;
  private final EventHub events;

  /**
   * Made by the framework.
   *
   * @param pipelines what was saved
   * @param engine says whether they can run
   * @param events tells browsers
   */
  @Activate
  public PipelineResource(
      @Reference PipelineStore pipelines, @Reference Engine engine, @Reference EventHub events) {
    this.pipelines = pipelines;
    this.engine = engine;
    this.events = events;
  }

  @Override
  public String path() {
    return "/api/pipelines/{pipeline}";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("PUT", this::save, "DELETE", this::delete);
  }

  private void save(Exchange exchange) throws IOException {
    Pipeline pipeline =
        new Pipeline(exchange.variable("pipeline"), PipelineSteps.read(exchange.object()));
    pipelines.save(pipeline);
    events.publish(Event.simple("pipelines"));
    exchange.answer(out -> PipelineJson.write(out, pipeline, engine));
  }

  private void delete(Exchange exchange) throws IOException {
    pipelines.delete(exchange.variable("pipeline"));
    events.publish(Event.simple("pipelines"));
    exchange.done();
  }
}
