package org.postil.web.internal.annotators;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Pipeline;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** All pipelines. */
@Component(service = Resource.class)
public final class PipelinesResource implements Resource {

  private final PipelineStore pipelines;
  private final Engine engine;

  /**
   * Made by the framework.
   *
   * @param pipelines what was saved
   * @param engine says whether they can run
   */
  @Activate
  public PipelinesResource(@Reference PipelineStore pipelines, @Reference Engine engine) {
    this.pipelines = pipelines;
    this.engine = engine;
  }

  @Override
  public String path() {
    return "/api/pipelines";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    List<Pipeline> all = new ArrayList<>(List.of(engine.defaultPipeline()));
    for (String name : pipelines.saved()) {
      all.add(pipelines.find(name));
    }
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "pipelines", all, (o, each) -> PipelineJson.write(o, each, engine));
          out.writeEndObject();
        });
  }
}
