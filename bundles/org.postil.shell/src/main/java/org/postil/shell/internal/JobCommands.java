package org.postil.shell.internal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.postil.api.engine.AnnotatorFigures;
import org.postil.api.engine.Engine;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Job;
import org.postil.api.engine.JobProgress;

/** Shell commands of the scope {@code postil}: look at running jobs and steer them. */
@Component(
    service = JobCommands.class,
    property = {
      "osgi.command.scope=postil",
      "osgi.command.function=jobs",
      "osgi.command.function=pause",
      "osgi.command.function=resume",
      "osgi.command.function=cancel",
      "osgi.command.function=annotators"
    })
public final class JobCommands {

  private final Engine engine;
  private final List<Job> jobs = new CopyOnWriteArrayList<>();

  /**
   * Made by the framework.
   *
   * @param engine knows what is installed
   */
  @Activate
  public JobCommands(@Reference Engine engine) {
    this.engine = engine;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void add(Job job) {
    jobs.add(job);
  }

  void remove(Job job) {
    jobs.remove(job);
  }

  /**
   * What the jobs of this host are doing.
   *
   * @return lines of text
   */
  public String jobs() {
    return jobs.isEmpty()
        ? "no job is running"
        : jobs.stream().map(Job::progress).map(JobCommands::line).collect(Collectors.joining("\n"));
  }

  private static String line(JobProgress progress) {
    String annotators =
        progress.annotators().stream().map(JobCommands::figures).collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s: %,d documents done, %,d failed; %s",
        progress.state().name().toLowerCase(Locale.ROOT),
        progress.done(),
        progress.failed(),
        annotators);
  }

  private static String figures(AnnotatorFigures figures) {
    return String.format(
        Locale.ROOT,
        "%s@%s %,d",
        figures.annotator(),
        figures.version(),
        figures.documents() + figures.found());
  }

  /**
   * Lets jobs take no new documents.
   *
   * @return what the jobs are doing then
   */
  public String pause() {
    return all(Job::pause);
  }

  /**
   * Lets paused jobs go on.
   *
   * @return what the jobs are doing then
   */
  public String resume() {
    return all(Job::resume);
  }

  /**
   * Ends the jobs; the documents in work are finished.
   *
   * @return what the jobs are doing then
   */
  public String cancel() {
    return all(Job::cancel);
  }

  private String all(Consumer<Job> action) {
    jobs.forEach(action);
    return jobs();
  }

  /**
   * What is installed now.
   *
   * @return a line for each annotator
   */
  public String annotators() {
    return engine.annotators().stream().map(JobCommands::line).collect(Collectors.joining("\n"));
  }

  private static String line(InstalledAnnotator annotator) {
    String state = annotator.problem().isEmpty() ? "ready" : annotator.problem();
    return annotator.id() + "@" + annotator.version() + "  " + annotator.title() + "  " + state;
  }
}
