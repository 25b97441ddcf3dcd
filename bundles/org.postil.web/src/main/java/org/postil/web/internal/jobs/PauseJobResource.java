package org.postil.web.internal.jobs;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Resource;

/** Pauses a job. */
@Component(service = Resource.class)
public final class PauseJobResource extends JobAction {

  /**
   * Made by the framework.
   *
   * @param jobs what was started
   */
  @Activate
  public PauseJobResource(@Reference Jobs jobs) {
    super(jobs, "pause", Work::pause);
  }
}
