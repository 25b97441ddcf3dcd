package org.postil.web.internal.annotators;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.engine.Engine;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.Setting;
import org.postil.api.engine.Step;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** The annotators that are installed. */
@Component(service = Resource.class)
public final class AnnotatorsResource implements Resource {

  private final Engine engine;

  /**
   * Made by the framework.
   *
   * @param engine knows them
   */
  @Activate
  public AnnotatorsResource(@Reference Engine engine) {
    this.engine = engine;
  }

  @Override
  public String path() {
    return "/api/annotators";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    List<InstalledAnnotator> all = engine.annotators();
    Set<String> byDefault =
        engine.defaultPipeline().steps().stream()
            .map(Step::annotator)
            .collect(Collectors.toCollection(HashSet::new));
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("annotators");
          for (InstalledAnnotator each : all) {
            // The highest version comes first; it is the one that runs.
            write(out, each, problem(each, all), byDefault.remove(each.id()));
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  /** Why an annotator cannot run, even with everything that is installed before it. */
  private String problem(InstalledAnnotator annotator, List<InstalledAnnotator> all) {
    if (!annotator.problem().isEmpty()) {
      return annotator.problem();
    }
    List<Step> others =
        all.stream()
            .map(InstalledAnnotator::id)
            .distinct()
            .filter(id -> !id.equals(annotator.id()))
            .filter(
                engine.defaultPipeline().steps().stream().map(Step::annotator).toList()::contains)
            .map(Step::latest)
            .collect(Collectors.toList());
    others.add(new Step(annotator.id(), annotator.version(), Map.of()));
    try {
      engine.plan(new Pipeline("one", others));
      return "";
    } catch (PipelineException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void write(
      JsonGenerator out, InstalledAnnotator annotator, String problem, boolean isDefault)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("id", annotator.id());
    out.writeStringField("version", annotator.version());
    out.writeStringField("title", annotator.title());
    out.writeStringField("plugin", annotator.bundle() + "@" + annotator.version());
    out.writeStringField("state", problem.isEmpty() ? "ready" : "unsatisfied");
    Json.unlessEmpty(out, "problem", problem);
    Json.texts(out, "reads", annotator.reads().stream().sorted().toList());
    Json.texts(out, "readsIfPresent", annotator.readsIfPresent().stream().sorted().toList());
    Json.texts(out, "writes", annotator.writes().stream().sorted().toList());
    Json.array(out, "settings", annotator.settings(), AnnotatorsResource::setting);
    out.writeBooleanField("default", isDefault);
    out.writeEndObject();
  }

  private static void setting(JsonGenerator out, Setting setting) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", setting.name());
    out.writeStringField("title", setting.title());
    out.writeStringField("description", setting.description());
    out.writeStringField("type", setting.type());
    out.writeBooleanField("many", setting.many());
    if (setting.defaultValue() != null) {
      out.writeFieldName("default");
      Json.setting(out, setting.defaultValue());
    }
    Json.texts(out, "options", setting.options());
    out.writeEndObject();
  }
}
