package org.postil.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.engine.AnnotatorFigures;
import org.postil.api.engine.Engine;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Job;
import org.postil.api.engine.JobProgress;

class JobCommandsTest {

  private final List<String> calls = new ArrayList<>();
  private final JobCommands commands = new JobCommands(engine());

  @Test
  void withoutJobsThatIsSaid() {
    assertEquals("no job is running", commands.jobs());
  }

  @Test
  void aJobSaysHowFarItIs() {
    commands.add(job());
    assertEquals("running: 1,234 documents done, 2 failed; dates@1.0.0 1,235", commands.jobs());
  }

  @Test
  void allJobsAreSteered() {
    Job job = job();
    commands.add(job);
    commands.pause();
    commands.resume();
    commands.cancel();
    assertEquals(List.of("pause", "resume", "cancel"), calls);
    commands.remove(job);
    commands.cancel();
    assertEquals(3, calls.size());
  }

  @Test
  void annotatorsSayWhetherTheyAreReady() {
    assertTrue(commands.annotators().contains("dates@1.0.0  Dates  ready"));
  }

  private Job job() {
    AnnotatorFigures figures = new AnnotatorFigures("dates", "1.0.0", 1_200, 35, 9, 1, 2);
    JobProgress progress =
        new JobProgress(JobProgress.State.RUNNING, 1_234, 2, 0, List.of(figures));
    return (Job)
        Proxy.newProxyInstance(
            Job.class.getClassLoader(),
            new Class<?>[] {Job.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "progress" -> progress;
                  case "equals" -> proxy == args[0];
                  case "hashCode" -> 1;
                  default -> {
                    calls.add(method.getName());
                    yield null;
                  }
                });
  }

  private static Engine engine() {
    InstalledAnnotator dates =
        new InstalledAnnotator(
            "dates", "1.0.0", "Dates", "b", Set.of(), Set.of(), Set.of("t"), List.of(), "");
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (proxy, method, args) -> List.of(dates));
  }
}
