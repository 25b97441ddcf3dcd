package org.postil.web.internal.jobs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.RunOptions;
import org.postil.web.internal.annotators.PipelineStore;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Resource;

/** All jobs, and a way to start a run. */
@Component(service = Resource.class)
public final class JobsResource implements Resource {

  private static final int MOST_THREADS = 256;
  private static final int DAY_SECONDS = 86_400;

  private final Jobs jobs;
  private final Runs runs;
  private final Corpora corpora;
  private final PipelineStore pipelines;

  /**
   * Made by the framework.
   *
   * @param jobs what was started
   * @param runs starts runs
   * @param corpora what to run over
   * @param pipelines what to run
   */
  @Activate
  public JobsResource(
      @Reference Jobs jobs,
      @Reference Runs runs,
      @Reference Corpora corpora,
      @Reference PipelineStore pipelines) {
    this.jobs = jobs;
    this.runs = runs;
    this.corpora = corpora;
    this.pipelines = pipelines;
  }

  @Override
  public String path() {
    return "/api/jobs";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list, "POST", this::run);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "jobs", jobs.all(), JobJson::write);
          out.writeEndObject();
        });
  }

  private void run(Exchange exchange) throws IOException, PipelineException {
    Body request =
        exchange
            .object()
            .only(Set.of("corpus", "pipeline", "documents", "threads", "timeLimitSeconds"));
    OpenCorpus corpus = corpora.open(request.text("corpus"));
    List<String> ids = request.texts("documents");
    if (ids.isEmpty() && request.has("documents")) {
      throw Problem.bad("Cannot run over no documents: leave [documents] out for all");
    }
    RunOptions usual = RunOptions.defaults();
    RunOptions options =
        new RunOptions(
            request.integer("threads", 1, MOST_THREADS, usual.threads()),
            Duration.ofSeconds(
                request.integer(
                    "timeLimitSeconds", 1, DAY_SECONDS, (int) usual.timeLimit().toSeconds())),
            true);
    JobEntry job = runs.start(corpus, pipelines.choose(request), ids, options);
    exchange.answer(HttpServletResponse.SC_ACCEPTED, out -> JobJson.write(out, job));
  }
}
