package org.postil.web.internal.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.Corpus;
import org.postil.web.internal.corpus.FailureJson;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Query;
import org.postil.web.internal.http.Resource;

/** What failed in a job. */
@Component(service = Resource.class)
public final class JobFailuresResource implements Resource {

  private final Jobs jobs;

  /**
   * Made by the framework.
   *
   * @param jobs what was started
   */
  @Activate
  public JobFailuresResource(@Reference Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String path() {
    return "/api/jobs/{job}/failures";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list);
  }

  private void list(Exchange exchange) throws IOException {
    Query query = exchange.query().only(Set.of("offset", "limit"));
    int offset = query.integer("offset", 0, Integer.MAX_VALUE, 0);
    int limit = query.integer("limit", 1, 10_000, 200);
    Work work = jobs.find(exchange.variable("job")).work();
    List<Corpus.Quarantined> page = work.failures().stream().skip(offset).limit(limit).toList();
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "failures", page, FailureJson::write);
          out.writeNumberField("total", work.state().failed());
          out.writeEndObject();
        });
  }
}
