package org.postil.web.internal.jobs;

import java.io.IOException;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.corpus.FailureJson;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Page;
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
    Page page = Page.of(exchange);
    Work work = jobs.find(exchange.variable("job")).work();
    page.answer(exchange, "failures", work.failures(), work.state().failed(), FailureJson::write);
  }
}
