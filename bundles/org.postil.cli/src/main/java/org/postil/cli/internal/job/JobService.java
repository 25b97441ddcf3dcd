package org.postil.cli.internal.job;

import java.util.Dictionary;
import java.util.Hashtable;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.postil.api.engine.Job;

/** Shows a running job to other bundles, such as the shell, as a service. */
final class JobService implements AutoCloseable {

  private final @Nullable ServiceRegistration<Job> registration;

  /** Registers a job; outside of a framework nothing happens. */
  JobService(Job job) {
    Bundle bundle = FrameworkUtil.getBundle(JobService.class);
    Dictionary<String, Object> properties = new Hashtable<>();
    registration =
        bundle == null
            ? null
            : bundle.getBundleContext().registerService(Job.class, job, properties);
  }

  @Override
  public void close() {
    if (registration != null) {
      registration.unregister();
    }
  }
}
