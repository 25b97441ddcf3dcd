package org.postil.web.internal.jobs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.io.ExportOptions;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.corpus.Status;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;
import org.postil.web.internal.review.ReviewContent;
import org.postil.web.internal.review.Reviews;

/** All exports, and a way to start one. */
@Component(service = Resource.class)
public final class ExportsResource implements Resource {

  private final Exports exports;
  private final Formats formats;
  private final Corpora corpora;
  private final Reviews reviews;
  private final Jobs jobs;

  /**
   * Made by the framework.
   *
   * @param exports the folder of exports
   * @param formats writes files
   * @param corpora what to export
   * @param reviews folds decisions in
   * @param jobs where the job is shown
   */
  @Activate
  public ExportsResource(
      @Reference Exports exports,
      @Reference Formats formats,
      @Reference Corpora corpora,
      @Reference Reviews reviews,
      @Reference Jobs jobs) {
    this.exports = exports;
    this.formats = formats;
    this.corpora = corpora;
    this.reviews = reviews;
    this.jobs = jobs;
  }

  @Override
  public String path() {
    return "/api/exports";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list, "POST", this::start);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    List<ExportFacts> all = exports.all();
    exchange.answer(
        out -> {
          out.writeStartObject();
          out.writeStringField("location", exports.location().toString());
          Json.array(out, "exports", all, JobJson::export);
          out.writeEndObject();
        });
  }

  private void start(Exchange exchange) throws IOException {
    Body request =
        exchange
            .object()
            .only(
                Set.of("corpus", "format", "content", "types", "statuses", "documents", "options"));
    OpenCorpus corpus = corpora.open(request.text("corpus"));
    ReviewContent content = ReviewContent.of(request.optionalText("content").orElse("reviewed"));
    ExportWork work =
        new ExportWork(
            corpus,
            formats.exporter(request.text("format")),
            new ExportRequest(
                content,
                new ExportOptions(
                    Set.copyOf(request.texts("types")), request.textsByName("options")),
                request.texts("statuses").stream().map(Status::of).collect(Collectors.toSet()),
                request.texts("documents")),
            reviews,
            exports);
    JobEntry job = jobs.add(work);
    work.start();
    exchange.answer(HttpServletResponse.SC_ACCEPTED, out -> JobJson.write(out, job));
  }
}
