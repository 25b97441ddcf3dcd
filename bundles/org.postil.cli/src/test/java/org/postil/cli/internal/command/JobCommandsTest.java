package org.postil.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.ImportedDocument;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRecord.State;
import org.postil.api.store.JobWish;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.fake.CommandRun;
import org.postil.cli.internal.fake.Documents;
import org.postil.cli.internal.fake.SmallEngine;
import org.postil.store.internal.SqlCorpusStore;

/** run, resume, jobs and status on a real corpus. */
@Timeout(60)
class JobCommandsTest {

  @TempDir private Path home;
  private SqlCorpusStore store;
  private WorkingCorpus corpus;
  private SmallEngine engine = new SmallEngine();
  private CommandRun run = new CommandRun();

  @BeforeEach
  void open() throws IOException {
    store = new SqlCorpusStore(home, Duration.ofSeconds(5));
    corpus = (WorkingCorpus) store.create("c");
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  @Test
  void aRunIsWrittenDownAsAJob() throws IOException {
    add("a", "Anna", "b", "FAIL");
    assertEquals(1, run("run"));
    JobRecord job = corpus.jobs().job(1).orElseThrow();
    assertEquals(State.DONE, job.state());
    assertEquals(List.of(2L, 2L, 1L), List.of(job.documents(), job.done(), job.failed()));
    assertEquals(2, corpus.current("a").size());
    assertEquals(0, run("jobs"));
    assertTrue(run.out().matches("(?s)JOB .*\n1 +done +2 +2 +1 +.* default\n"), run.out());
    assertEquals(0, run("jobs", "show", "1"));
    assertTrue(run.out().contains("names@2.0.0  exception  b "), run.out());
  }

  @Test
  void aStoppedRunIsResumed() throws Exception {
    add("a", "Anna", "b", "WAIT", "c", "Carl");
    Future<Integer> running = start("run");
    engine.waiting.await();
    stop(running);
    assertEquals(State.INTERRUPTED, corpus.jobs().job(1).orElseThrow().state());
    assertEquals(0, run("status", "--corpus", "c"));
    assertTrue(run.out().contains("interrupted"), run.out());
    assertEquals(0, run("resume"));
    assertTrue(run.out().contains("1 document in"), run.out());
    assertEquals(State.DONE, corpus.jobs().job(1).orElseThrow().state());
    assertEquals(0, run("resume"));
    assertTrue(run.out().contains("no job that was interrupted"), run.out());
    assertEquals(2, run("resume", "1"));
    assertTrue(run.err().contains("it has ended"), run.err());
  }

  @Test
  void anInterruptedJobIsSpokenOfByTheNextRunAndCanBeCancelled() throws Exception {
    add("a", "WAIT", "b", "Carl");
    Future<Integer> running = start("run");
    engine.waiting.await();
    stop(running);
    engine = new SmallEngine();
    assertEquals(2, run("jobs", "pause", "1"));
    assertTrue(run.err().contains("no process runs it"), run.err());
    assertEquals(0, run("jobs", "cancel", "1"));
    assertEquals(State.CANCELLED, corpus.jobs().job(1).orElseThrow().state());
    assertEquals(2, run("jobs", "cancel", "1"));
    assertTrue(run.err().contains("has ended"), run.err());
  }

  @Test
  void anotherProcessPausesContinuesAndCancels() throws Exception {
    add("a", "WAIT");
    Future<Integer> running = start("run");
    engine.waiting.await();
    assertEquals(0, run("jobs", "pause", "1"));
    assertEquals("pause", engine.asked.take());
    assertEquals(0, run("jobs", "continue", "1"));
    assertEquals("resume", engine.asked.take());
    assertEquals(0, run("jobs", "cancel", "1"));
    assertEquals("cancel", engine.asked.take());
    assertEquals(130, running.get());
    assertEquals(State.CANCELLED, corpus.jobs().job(1).orElseThrow().state());
  }

  @Test
  void aRunningJobIsWatchedToItsEnd() throws Exception {
    add("a", "WAIT", "b", "Bea");
    Future<Integer> running = start("run");
    engine.waiting.await();
    CommandRun watched = new CommandRun();
    Object status = command("status", watched);
    CompletableFuture<Integer> watching =
        CompletableFuture.supplyAsync(() -> watched.run(status, "--watch"));
    while (!watched.out().contains("c job 1: running, 0 of 2 documents (0 %), 0 failed; pid ")) {
      Thread.onSpinWait();
    }
    corpus.jobs().ask(1, JobWish.CANCEL);
    assertEquals(130, running.get());
    assertEquals(0, watching.get());
    assertTrue(watched.out().contains("c job 1: cancelled, 1 of 2"), watched.out());
    assertTrue(watched.out().contains("No job runs any more"), watched.out());
  }

  @Test
  void whatFailedIsRetried() throws IOException {
    add("a", "Anna", "b", "FAIL");
    run("run");
    add("b", "Bea");
    assertEquals(0, run("jobs", "retry", "1"));
    assertTrue(run.out().contains("1 document in"), run.out());
    JobRecord job = corpus.jobs().job(1).orElseThrow();
    assertEquals(List.of(2L, 0L), List.of(job.done(), job.failed()));
    assertEquals(0, run("run", "--failed"));
    assertTrue(run.out().contains("0 documents in"), run.out());
  }

  @Test
  void aPipelineThatCannotRunLeavesNoJob() throws IOException {
    add("a", "Anna");
    assertEquals(2, run("run", "--with", "nobody"));
    assertTrue(run.err().contains("[nobody] is not installed"), run.err());
    assertEquals(List.of(), corpus.jobs().jobs());
    assertEquals(2, run("jobs", "show", "7"));
    assertTrue(run.err().contains("Cannot find job 7 of corpus [c]"), run.err());
  }

  @Test
  void anExplanationSaysWhatWouldRunAndWhy() throws IOException {
    add("a", "Anna", "b", "FAIL");
    assertExplained("words 1.0.0 2 0 no layer of it yet", "names 2.0.0 2 0 no layer of it yet");
    assertEquals(List.of(), corpus.jobs().jobs(), "nothing was run");
    run("run");
    assertExplained(
        "words 1.0.0 1 1 no layer of it yet", "names 2.0.0 1 1 it failed there last time");
    engine.versions.put("words", "1.1.0");
    assertExplained(
        "words 1.1.0 2 0 1: no layer of it yet; 1: version 1.1.0, was 1.0.0",
        "names 2.0.0 2 0 1: it failed there last time; 1: it reads words: changed");
    engine.versions.put("words", "1.0.0");
    assertExplained(
        "words 1.0.0 1 1 no layer of it yet", "names 2.0.0 1 1 it failed there last time");
    add("b", "Bea");
    run("run");
    assertEquals(0, run("run", "--explain"));
    assertTrue(run.out().contains("Nothing to compute: every layer is there."), run.out());
    assertExplained(
        List.of("--set", "words.depth=4"),
        "words 1.0.0 2 0 another configuration, model or build",
        "names 2.0.0 2 0 it reads words: changed");
  }

  private void assertExplained(String... lines) {
    assertExplained(List.of(), lines);
  }

  private void assertExplained(List<String> options, String... lines) {
    String[] args = new String[options.size() + 1];
    options.toArray(args);
    args[options.size()] = "--explain";
    assertEquals(0, run("run", args));
    List<String> printed =
        run.out().lines().map(line -> line.replaceAll(" +", " ")).toList().subList(1, 3);
    assertEquals(List.of(lines), printed);
  }

  private void add(String... idsAndTexts) throws IOException {
    for (int i = 0; i < idsAndTexts.length; i += 2) {
      corpus.add(new ImportedDocument(Documents.of(idsAndTexts[i], idsAndTexts[i + 1]), List.of()));
    }
  }

  /** Runs a command in a thread that can be interrupted as by Ctrl-C. */
  private Future<Integer> start(String name) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Object command = command(name, new CommandRun());
    Future<Integer> future =
        thread.submit(
            () -> {
              self = Thread.currentThread();
              return new CommandRun().run(command, "--corpus", "c");
            });
    thread.shutdown();
    return future;
  }

  private volatile Thread self = Thread.currentThread();

  private void stop(Future<Integer> running) throws Exception {
    self.interrupt();
    assertEquals(130, running.get());
  }

  private int run(String name, String... args) {
    run = new CommandRun();
    boolean watches = List.of(args).contains("--watch") || List.of(args).contains("--corpus");
    String[] all = new String[watches ? args.length : args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    if (!watches) {
      all[args.length] = "--corpus";
      all[args.length + 1] = "c";
    }
    return run.run(command(name, run), all);
  }

  private Object command(String name, CommandRun to) {
    return switch (name) {
      case "run" -> new RunCommand(engine, store, to.terminal());
      case "resume" -> new ResumeCommand(engine, store, to.terminal());
      case "jobs" -> new JobsCommand(engine, store, to.terminal());
      default -> new StatusCommand(store, to.terminal());
    };
  }

  @Test
  void statusNamesACorpusThatIsNotThere() {
    assertEquals(2, run("status", "--watch", "--corpus", "d"));
    assertFalse(run.err().isEmpty());
  }
}
