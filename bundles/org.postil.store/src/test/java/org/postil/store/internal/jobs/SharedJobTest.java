package org.postil.store.internal.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRecord.State;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.store.internal.Backend;
import org.postil.store.internal.CorpusTest;
import org.postil.store.internal.ForkedJvm;
import org.postil.store.internal.Samples;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.store.internal.TestStores;

/** Several processes run one job: on PostgreSQL each has documents of its own. */
class SharedJobTest extends CorpusTest {

  private static final int DOCUMENTS = 200;
  private static final JobRequest REQUEST =
      new JobRequest(new Pipeline("p", List.of()), RunOptions.defaults(), new JobScope.All());

  private long job;

  @BeforeEach
  void fill() throws IOException {
    for (int i = 0; i < DOCUMENTS; i++) {
      corpus.add(new ImportedDocument(Samples.article(i), List.of()));
    }
    try (JobTicket ticket = corpus.jobs().start(REQUEST)) {
      job = ticket.job().number();
    }
  }

  /** Joins a job; does a document for each line that it is told. */
  static final class Runner {
    private Runner() {}

    public static void main(String[] arguments) throws Exception {
      try (SqlCorpusStore store = TestStores.open(arguments[0]);
          JobTicket ticket =
              TestStores.corpus(store, "news").jobs().join(Long.parseLong(arguments[1]))) {
        System.out.println("joined");
        for (Iterator<Document> left = ticket.documents(); left.hasNext(); ) {
          Document document = left.next();
          System.in.read();
          ticket.accept(Samples.result(document, Samples.entities(document, "1.0.0", 10)));
          System.out.println("did " + document.id() + ".");
        }
        ticket.end(JobEnd.DONE, "");
      }
    }
  }

  private static List<String> ids(JobTicket ticket) {
    List<String> ids = new ArrayList<>();
    ticket.documents().forEachRemaining(document -> ids.add(document.id()));
    return ids;
  }

  private JobRecord record() {
    return corpus.jobs().job(job).orElseThrow();
  }

  @Test
  void joiningAJobThatNobodyRunsIsGoingOnWithIt() throws IOException {
    try (JobTicket ticket = corpus.jobs().join(job)) {
      assertEquals(DOCUMENTS, ids(ticket).size());
      assertEquals(DOCUMENTS, ids(ticket).size(), "whoever begins again is given all again");
      assertEquals(State.RUNNING, record().state());
      assertThrows(IOException.class, () -> corpus.jobs().resume(job));
    }
    assertEquals(State.INTERRUPTED, record().state());
  }

  @Test
  void onSqliteASecondProcessIsRefused() throws IOException {
    onlyOn(Backend.SQLITE);
    try (JobTicket ticket = corpus.jobs().resume(job)) {
      IOException held = assertThrows(IOException.class, () -> corpus.jobs().join(job));
      assertTrue(held.getMessage().contains("pid "), held.getMessage());
      assertEquals(DOCUMENTS, ids(ticket).size());
    }
  }

  @Test
  void eachHasDocumentsOfItsOwnAndTheLastEndsTheJob() throws IOException {
    onlyOn(Backend.POSTGRESQL);
    ((EditableCorpus) corpus).bin().put(List.of(Samples.article(3).id()), "ann");
    try (JobTicket one = corpus.jobs().resume(job);
        JobTicket other = corpus.jobs().join(job)) {
      Iterator<Document> ofOne = one.documents();
      Document first = ofOne.next();
      List<String> ofOther = new ArrayList<>();
      for (Iterator<Document> all = other.documents(); all.hasNext(); ) {
        Document document = all.next();
        ofOther.add(document.id());
        other.accept(Samples.result(document));
      }
      assertFalse(ofOther.contains(first.id()));
      assertThrows(IOException.class, () -> other.accept(Samples.result(first)));
      other.end(JobEnd.DONE, "");
      assertEquals(State.RUNNING, record().state(), "one has documents still");
      one.accept(Samples.result(first));
      ofOne.forEachRemaining(document -> accept(one, document));
      one.end(JobEnd.DONE, "");
    }
    assertEquals(State.DONE, record().state());
    assertEquals(DOCUMENTS - 1, record().done(), "all but the deleted one");
    assertThrows(IOException.class, () -> corpus.jobs().join(job));
  }

  private static void accept(JobTicket ticket, Document document) {
    try {
      ticket.accept(Samples.result(document));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void leasesOfAProcessThatIsKilledReturnAndNothingIsDoneTwice() throws Exception {
    onlyOn(Backend.POSTGRESQL);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<String> done = new HashSet<>();
    try (ForkedJvm lasting = start();
        ForkedJvm killed = start()) {
      assertEquals("joined", lasting.readLine());
      assertEquals("joined", killed.readLine());
      lasting.writeLines(DOCUMENTS);
      killed.writeLines(1 + random.nextInt(DOCUMENTS / 4));
      note(killed.readLine(), done, seed);
      killed.kill();
      for (String line = killed.readLine(); line != null; line = killed.readLine()) {
        note(line, done, seed);
      }
      for (String line = lasting.readLine(); line != null; line = lasting.readLine()) {
        note(line, done, seed);
      }
      assertEquals(0, lasting.await());
    }
    if (record().state() == State.INTERRUPTED) {
      // The other had come to its end before the server noticed the death of the first.
      try (JobTicket ticket = corpus.jobs().join(job)) {
        ticket.documents().forEachRemaining(document -> accept(ticket, document));
        ticket.end(JobEnd.DONE, "");
      }
    }
    assertEquals(State.DONE, record().state(), "seed " + seed);
    assertEquals(DOCUMENTS, record().done(), "seed " + seed);
  }

  private ForkedJvm start() throws IOException {
    return ForkedJvm.start(Runner.class, home, folder, List.of(), Long.toString(job));
  }

  private static void note(String line, Set<String> done, long seed) {
    if (line != null && line.startsWith("did ") && line.endsWith(".")) {
      assertTrue(done.add(line), "done twice: " + line + ", seed " + seed);
    }
  }
}
