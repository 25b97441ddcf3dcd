package org.postil.web.internal.jobs;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Resource;

/** Something that can be done to a job that is not over. */
abstract class JobAction implements Resource {

  private final Jobs jobs;
  private final String name;
  private final Consumer<Work> action;

  JobAction(Jobs jobs, String name, Consumer<Work> action) {
    this.jobs = jobs;
    this.name = name;
    this.action = action;
  }

  @Override
  public final String path() {
    return "/api/jobs/{job}/" + name;
  }

  @Override
  public final Map<String, Handler> methods() {
    return Map.of("POST", this::act);
  }

  private void act(Exchange exchange) throws IOException {
    JobEntry job = jobs.find(exchange.variable("job"));
    if (job.work().state().isOver()) {
      throw Problem.conflict("Cannot " + name + " the job [" + job.id() + "]: it is over");
    }
    action.accept(job.work());
    exchange.answer(out -> JobJson.write(out, job));
  }
}
