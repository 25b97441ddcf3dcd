package org.postil.web.internal.jobs;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.host.Pulse;
import org.postil.web.internal.http.Problem;

/** The jobs of this start of the server. Safe for use by many threads. */
@Component(service = Jobs.class)
public final class Jobs {

  private static final int KEPT = 200;

  private final EventHub events;
  private final Pulse pulse;
  private final List<JobEntry> jobs = new ArrayList<>();
  private final Map<String, JobState> told = new HashMap<>();
  private final Runnable tell = this::tellProgress;
  private long next = 1;

  /**
   * Made by the framework.
   *
   * @param events tells browsers
   * @param pulse says when
   */
  @Activate
  public Jobs(@Reference EventHub events, @Reference Pulse pulse) {
    this.events = events;
    this.pulse = pulse;
    pulse.add(tell);
  }

  synchronized JobEntry add(Work work) {
    JobEntry entry = new JobEntry(Long.toString(next++), work, Instant.now());
    jobs.add(0, entry);
    for (int i = jobs.size() - 1; i >= KEPT; i--) {
      if (jobs.get(i).work().state().isOver()) {
        told.remove(jobs.remove(i).id());
      }
    }
    return entry;
  }

  /** All jobs, newest first. */
  synchronized List<JobEntry> all() {
    return List.copyOf(jobs);
  }

  JobEntry find(String id) {
    return all().stream()
        .filter(job -> job.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.missing(
                    "Cannot find the job [" + id + "]: it is not of this start of the server"));
  }

  /** The unfinished job of a kind over a corpus, if there is one. */
  boolean isBusy(Work.Kind kind, String corpus) {
    return all().stream()
        .map(JobEntry::work)
        .filter(work -> work.kind() == kind && work.corpus().equals(corpus))
        .anyMatch(work -> !work.state().isOver());
  }

  private void tellProgress() {
    for (JobEntry job : all()) {
      JobState state = job.work().state();
      boolean changed;
      synchronized (this) {
        changed = !state.equals(told.put(job.id(), state));
      }
      if (changed) {
        events.publish(Event.of("job", "job " + job.id(), out -> member(out, job)));
      }
    }
  }

  private static void member(JsonGenerator out, JobEntry job) throws IOException {
    out.writeFieldName("job");
    JobJson.write(out, job);
  }

  /** Cancels all jobs and waits until what is in work is written. */
  @Deactivate
  public void close() {
    pulse.remove(tell);
    List<JobEntry> all = all();
    all.forEach(job -> job.work().cancel());
    try {
      for (JobEntry job : all) {
        job.work().await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
