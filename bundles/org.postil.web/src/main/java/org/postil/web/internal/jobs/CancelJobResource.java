package org.postil.web.internal.jobs;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Resource;

/** Ends a job. */
@Component(service = Resource.class)
public final class CancelJobResource extends JobAction {

  /**
   * Made by the framework.
   *
   * @param jobs what was started
   */
  @Activate
  public CancelJobResource(@Reference Jobs jobs) {
    super(jobs, "cancel", Work::cancel);
  }
}
