package org.postil.web.internal.jobs;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Resource;

/** Goes on with a job. */
@Component(service = Resource.class)
public final class ResumeJobResource extends JobAction {

  /**
   * Made by the framework.
   *
   * @param jobs what was started
   */
  @Activate
  public ResumeJobResource(@Reference Jobs jobs) {
    super(jobs, "resume", Work::resume);
  }
}
