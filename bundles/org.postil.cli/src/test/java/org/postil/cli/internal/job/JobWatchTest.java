package org.postil.cli.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postil.api.document.Document;
import org.postil.api.engine.Job;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.ResultSink;
import org.postil.api.engine.RunOptions;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.Documents;
import org.postil.cli.internal.fake.SmallEngine;

@Timeout(60)
class JobWatchTest {

  private final SmallEngine engine = new SmallEngine();
  private final CommandRun run = new CommandRun();

  @Test
  void aJobIsWaitedFor() throws PipelineException {
    Job job = start(result -> {}, Documents.of("a", "x"), Documents.of("b", "y"));
    JobWatch.Outcome outcome = watch(job).await(() -> {});
    assertEquals(2, outcome.progress().done());
    assertFalse(outcome.interrupted());
  }

  @Test
  void anInterruptLetsTheDocumentsInWorkFinish() throws Exception {
    Job job = start(result -> {}, Documents.of("a", "WAIT"), Documents.of("b", "y"));
    engine.waiting.await();
    AtomicInteger stopped = new AtomicInteger();
    Thread.currentThread().interrupt();
    JobWatch.Outcome outcome = watch(job).await(stopped::incrementAndGet);
    assertTrue(outcome.interrupted());
    assertEquals(1, outcome.progress().done(), "the document in work was finished");
    assertEquals(1, stopped.get());
    assertTrue(run.err().contains("Stopping"), run.err());
    assertFalse(Thread.interrupted(), "the interrupt was used up");
  }

  @Test
  void aJobThatSomebodyElseCancelsCountsAsStopped() throws Exception {
    Job job = start(result -> {}, Documents.of("a", "WAIT"));
    engine.waiting.await();
    job.cancel();
    assertTrue(watch(job).await(() -> {}).interrupted());
  }

  @Test
  void aJobThatBreaksSaysWhy() throws PipelineException {
    Job job =
        start(
            result -> {
              throw new IOException("No space left on device");
            },
            Documents.of("a", "x"));
    JobWatch watch = watch(job);
    Exception e = assertThrows(CommandFailure.class, () -> watch.await(() -> {}));
    assertEquals("The job broke off: No space left on device", e.getMessage());
  }

  private Job start(ResultSink sink, Document... documents) throws PipelineException {
    return engine.start(
        engine.defaultPipeline(),
        List.of(documents).iterator(),
        LayerLookup.NONE,
        sink,
        RunOptions.defaults());
  }

  private JobWatch watch(Job job) {
    return new JobWatch(run.terminal(), job, progress -> -1);
  }
}
