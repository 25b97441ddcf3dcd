package org.postil.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.api.document.Document;
import org.postil.api.engine.DocumentResult;
import org.postil.api.engine.Failure;
import org.postil.api.engine.JobProgress;
import org.postil.api.engine.LayerLookup;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.ResultSink;
import org.postil.api.engine.RunOptions;
import org.postil.api.engine.Step;

@Timeout(60)
class RunningJobTest {

  private final AtomicReference<Contributions> installed =
      new AtomicReference<>(Fakes.installed(Fakes.writer("tokens", "1.0.0", Fakes.TOKEN)));
  private final List<DocumentResult> results = Collections.synchronizedList(new ArrayList<>());
  private RunOptions options = new RunOptions(2, Duration.ofMillis(300), false);

  @Test
  void resultsComeInOrderWhateverTheNumberOfThreads() throws Exception {
    options = new RunOptions(5, Duration.ofSeconds(30), false);
    JobProgress end = run(Fakes.documents(2_000), results::add);
    assertEquals(JobProgress.State.DONE, end.state());
    assertEquals(
        LongStream.range(0, 2_000).boxed().toList(),
        results.stream().map(DocumentResult::index).toList());
    assertTrue(results.stream().allMatch(r -> r.layers().get(0).spanCount() == 1));
    assertEquals(2_000, end.annotators().get(0).documents());
  }

  @ParameterizedTest
  @CsvSource({
    "exception, EXCEPTION, as told",
    "error, ERROR, as told",
    "memory, MEMORY, as told",
    "outside, CONTRACT, expected offsets within the text",
    "undeclared, CONTRACT, does not declare",
    "hang, TIMEOUT, took longer than the limit of 0.3 s"
  })
  void aDocumentThatFailsIsQuarantinedAndTheJobGoesOn(
      String text, Failure.Cause cause, String message) throws Exception {
    JobProgress end = run(Fakes.documents("good", text, "good", "good", "good"), results::add);
    assertEquals(JobProgress.State.DONE, end.state());
    assertEquals(5, end.done());
    assertEquals(1, end.failed());
    Failure failure = results.get(1).failed().orElseThrow();
    assertEquals(cause, failure.cause());
    assertEquals("tokens@1.0.0", failure.annotator());
    assertTrue(failure.message().contains(message), failure.message());
    assertEquals(4, results.stream().filter(r -> r.failed().isEmpty()).count());
    assertEquals(cause == Failure.Cause.TIMEOUT ? 1 : 0, end.writtenOff());
  }

  @Test
  void aHungThreadIsReplacedOnEveryOne() throws Exception {
    JobProgress end = run(Fakes.documents("hang", "hang", "hang", "good"), results::add);
    assertEquals(3, end.failed());
    assertEquals(3, end.writtenOff());
    assertTrue(results.get(3).failed().isEmpty());
  }

  @Test
  void layersThatAreKnownAreNotComputedAgain() throws Exception {
    run(Fakes.documents(10), results::add);
    List<DocumentResult> first = List.copyOf(results);
    results.clear();
    LayerLookup known =
        (document, print) ->
            Optional.of(first.get(Integer.parseInt(document.id().substring(1))).layers().get(0));
    JobProgress end = job(Fakes.documents(10), known, results::add).await();
    assertEquals(0, end.annotators().get(0).documents());
    assertEquals(10, end.annotators().get(0).found());
    assertTrue(results.stream().allMatch(r -> r.computed().isEmpty() && r.layers().size() == 1));
  }

  @Test
  void aSinkThatFailsBreaksTheJobWithItsCause() throws Exception {
    ResultSink full =
        result -> {
          throw new IOException("disk full");
        };
    ExecutionException broken =
        assertThrows(ExecutionException.class, () -> run(Fakes.documents(100), full));
    assertEquals("disk full", assertInstanceOf(IOException.class, broken.getCause()).getMessage());
  }

  @Test
  void aSourceThatFailsBreaksTheJob() {
    Iterator<Document> bad =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Document next() {
            throw new IllegalStateException("no more");
          }
        };
    assertThrows(ExecutionException.class, () -> run(bad, results::add));
  }

  @Test
  void cancelFinishesWhatIsInWorkAndEnds() throws Exception {
    CountDownLatch begun = new CountDownLatch(50);
    ResultSink counting =
        result -> {
          results.add(result);
          begun.countDown();
        };
    RunningJob job = job(endless(), LayerLookup.NONE, counting);
    assertTrue(begun.await(30, TimeUnit.SECONDS));
    job.cancel();
    JobProgress end = job.await();
    assertEquals(JobProgress.State.CANCELLED, end.state());
    assertEquals(end.done(), results.size());
  }

  @Test
  void aSwapIsPickedUpAndEveryLayerNamesTheVersionThatMadeIt() throws Exception {
    AtomicReference<RunningJob> job = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    ResultSink swapping =
        result -> {
          results.add(result);
          if (result.index() == 100) {
            installed.updateAndGet(i -> i.with(Fakes.writer("tokens", "2.0.0", Fakes.TOKEN)));
            try {
              started.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            job.get().generations().refresh();
          }
        };
    job.set(job(Fakes.documents(1_000), LayerLookup.NONE, swapping));
    started.countDown();
    job.get().await();
    assertEquals("tokens@1.0.0", results.get(0).layers().get(0).header().by());
    assertEquals("tokens@2.0.0", results.get(999).layers().get(0).header().by());
    assertEquals(1_000, results.size());
  }

  @Test
  void documentsWaitForAnAnnotatorThatLeavesAndComesBack() throws Exception {
    Contribution tokens = installed.get().all().get(0);
    AtomicReference<RunningJob> job = new AtomicReference<>();
    CountDownLatch begun = new CountDownLatch(10);
    job.set(
        job(
            Fakes.documents(3_000),
            LayerLookup.NONE,
            result -> {
              results.add(result);
              begun.countDown();
            }));
    begun.await();
    installed.updateAndGet(i -> i.without(tokens));
    job.get().generations().leave(tokens, 10_000);
    job.get().generations().refresh();
    installed.updateAndGet(i -> i.with(tokens));
    job.get().generations().refresh();
    assertEquals(0, job.get().await().failed());
    assertEquals(3_000, results.size());
  }

  @Test
  void documentsFailClearlyWhenTheAnnotatorStaysAway() throws Exception {
    Contribution tokens = installed.get().all().get(0);
    CountDownLatch begun = new CountDownLatch(10);
    CountDownLatch gone = new CountDownLatch(1);
    ResultSink waiting =
        result -> {
          results.add(result);
          begun.countDown();
          try {
            if (result.index() == 10) {
              gone.await();
            }
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        };
    RunningJob job = job(Fakes.documents(200), LayerLookup.NONE, waiting);
    begun.await();
    installed.updateAndGet(i -> i.without(tokens));
    job.generations().leave(tokens, 10_000);
    job.generations().refresh();
    gone.countDown();
    JobProgress end = job.await();
    assertEquals(200, end.done());
    Failure failure = results.get(199).failed().orElseThrow();
    assertEquals(Failure.Cause.ANNOTATOR_GONE, failure.cause());
    assertTrue(failure.message().contains("not installed"), failure.message());
  }

  private static Iterator<Document> endless() {
    return new Iterator<>() {
      private int count;

      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public Document next() {
        return Fakes.document("d" + count, "text " + count++);
      }
    };
  }

  private JobProgress run(Iterator<Document> documents, ResultSink sink) throws Exception {
    return job(documents, LayerLookup.NONE, sink).await();
  }

  private RunningJob job(Iterator<Document> documents, LayerLookup known, ResultSink sink)
      throws PipelineException {
    Pipeline pipeline = new Pipeline("test", List.of(Step.latest("tokens")));
    RunningJob job =
        new RunningJob(
            documents,
            known,
            new OrderedResults(sink, options.threads() * 16),
            options,
            new Generations(pipeline, installed::get, false),
            () -> {});
    job.start();
    return job;
  }
}
