package org.postil.web.internal.jobs;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** One job. */
@Component(service = Resource.class)
public final class JobResource implements Resource {

  private final Jobs jobs;

  /**
   * Made by the framework.
   *
   * @param jobs what was started
   */
  @Activate
  public JobResource(@Reference Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String path() {
    return "/api/jobs/{job}";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::get);
  }

  private void get(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    JobEntry job = jobs.find(exchange.variable("job"));
    exchange.answer(out -> JobJson.write(out, job));
  }
}
