package org.postil.store.internal.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.SameLayer.assertSameLayer;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRecord.State;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.store.internal.CorpusTest;
import org.postil.store.internal.ForkedJvm;
import org.postil.store.internal.Samples;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.store.internal.TestStores;

/** A job that is killed again and again ends as if nothing had happened. */
class JobCrashTest extends CorpusTest {

  private static final int DOCUMENTS = 400;
  private static final JobRequest REQUEST =
      new JobRequest(new Pipeline("p", List.of()), RunOptions.defaults(), new JobScope.All());

  /** Goes on with a job, a document for each line it is told; every seventh document fails. */
  static final class Runner {
    private Runner() {}

    public static void main(String[] arguments) throws Exception {
      try (SqlCorpusStore store = TestStores.open(arguments[0]);
          JobTicket ticket =
              TestStores.corpus(store, "news").jobs().resume(Long.parseLong(arguments[1]))) {
        System.out.println("resumed.");
        for (Iterator<Document> left = ticket.documents(); left.hasNext(); ) {
          Document document = left.next();
          System.in.read();
          if (number(document) % 7 == 0) {
            ticket.accept(Samples.failure(document, "Seven."));
          } else {
            ticket.accept(Samples.result(document, layer(document)));
          }
          System.out.println("did " + document.id() + ".");
        }
        ticket.end(JobEnd.DONE, "");
      }
    }
  }

  private static int number(Document document) {
    return Integer.parseInt(document.id().substring("news/".length()));
  }

  private static Layer layer(Document document) {
    return Samples.entities(document, "1.0.0", 40);
  }

  private long prepare() throws IOException {
    for (int i = 0; i < DOCUMENTS; i++) {
      corpus.add(new ImportedDocument(Samples.article(i), List.of()));
    }
    try (JobTicket ticket = corpus.jobs().start(REQUEST)) {
      return ticket.job().number();
    }
  }

  @Test
  void nothingIsLostAndNothingDoneTwice() throws Exception {
    long job = prepare();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<String> done = new HashSet<>();
    int kills = 0;
    while (corpus.jobs().job(job).orElseThrow().state() == State.INTERRUPTED) {
      int most = kills < 4 ? 1 + random.nextInt(DOCUMENTS / 5) : DOCUMENTS;
      boolean killed = run(job, most, done, "seed " + seed);
      kills += killed ? 1 : 0;
      JobRecord record = corpus.jobs().job(job).orElseThrow();
      assertTrue(record.done() >= done.size(), "seed " + seed);
    }
    assertEquals(4, kills, "seed " + seed);
    JobRecord end = corpus.jobs().job(job).orElseThrow();
    assertEquals(DOCUMENTS, end.done());
    assertEquals((DOCUMENTS + 6) / 7, end.failed());
    assertEquals(end.failed(), corpus.quarantined().size());
    for (int i = 0; i < DOCUMENTS; i++) {
      Document document = Samples.article(i);
      List<Layer> current = corpus.current(document.id());
      assertEquals(i % 7 == 0 ? 0 : 1, current.size(), document.id());
      assertEquals(current.size(), corpus.layers(document.id()).size(), "no layer twice");
      if (!current.isEmpty()) {
        assertSameLayer(layer(document), current.get(0), document.id());
      }
    }
  }

  /** Runs the job in another process and kills that after some documents; false if it ended. */
  private boolean run(long job, int most, Set<String> done, String hint) throws Exception {
    try (ForkedJvm runner =
        ForkedJvm.start(Runner.class, home, folder, List.of(), Long.toString(job))) {
      assertEquals("resumed.", runner.readLine());
      assertEquals(State.RUNNING, corpus.jobs().job(job).orElseThrow().state());
      IOException held = assertThrows(IOException.class, () -> corpus.jobs().resume(job));
      assertTrue(held.getMessage().contains("pid " + runner.pid()), held.getMessage());
      runner.writeLines(Math.min(DOCUMENTS, most + 5));
      String line = "";
      for (int i = 0; i < most && line != null; i++) {
        line = note(runner, done, hint);
      }
      if (line == null) {
        assertEquals(0, runner.await());
        return false;
      }
      runner.kill();
      TestStores.awaitGone(home, runner.pid());
      while (note(runner, done, hint) != null) {
        // What it said before it died was acknowledged too.
        continue;
      }
      return true;
    }
  }

  private static String note(ForkedJvm runner, Set<String> done, String hint) throws IOException {
    String line = runner.readLine();
    if (line != null && line.startsWith("did ") && line.endsWith(".")) {
      assertTrue(done.add(line), "done twice: " + line + " " + hint);
    }
    return line;
  }

  @Test
  void progressIsSeenFromAnotherProcess() throws Exception {
    long job = prepare();
    try (ForkedJvm runner =
        ForkedJvm.start(Runner.class, home, folder, List.of(), Long.toString(job))) {
      assertEquals("resumed.", runner.readLine());
      runner.writeLines(25);
      for (int i = 1; i <= 20; i++) {
        assertTrue(runner.readLine().startsWith("did "));
        assertTrue(corpus.jobs().job(job).orElseThrow().done() >= i);
      }
      assertEquals(
          runner.pid(),
          Long.parseLong(corpus.jobs().job(job).orElseThrow().holder().split(" ")[1]));
      runner.kill();
      TestStores.awaitGone(home, runner.pid());
    }
    assertEquals(State.INTERRUPTED, corpus.jobs().job(job).orElseThrow().state());

    corpus.jobs().resume(job).close();
  }
}
