package org.postil.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.SameLayer.assertSameLayer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.store.Finding;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.api.store.WorkingCorpus;

/** A server whose disk is full, and one that dies: told, survived, nothing acknowledged is lost. */
@Timeout(300)
class MountedPostgresTest {

  private static final int MORE_THAN_FIT = 100_000;
  private static final int DOCUMENTS = 60;
  private static final JobRequest REQUEST =
      new JobRequest(new Pipeline("p", List.of()), RunOptions.defaults(), new JobScope.All());

  @TempDir Path folder;

  private static SqlCorpusStore store(MountedPostgres server) {
    return TestStores.open(server.home(), Duration.ofSeconds(5));
  }

  private static Draft note(Document document) {
    return new Draft(document.id(), "ann", new Decision.NoteOnDocument("x"));
  }

  /** Imports and decides until it fails; returns what it had acknowledged. */
  private static int work(WorkingCorpus corpus, int from, int to, List<String> complaints) {
    int done = from;
    try {
      while (done < to) {
        Document document = Samples.article(done);
        corpus.add(new ImportedDocument(document, List.of()));
        corpus.journal().append(note(document));
        done++;
      }
    } catch (IOException | UncheckedIOException e) {
      complaints.add(String.valueOf(e.getMessage()));
    }
    return done;
  }

  private static void assertHolds(WorkingCorpus corpus, int documents) throws IOException {
    for (int i = 0; i < documents; i++) {
      Document document = Samples.article(i);
      assertEquals(document.text(), corpus.document(document.id()).orElseThrow().text());
      assertEquals(1, corpus.journal().entries(document.id()).size(), document.id());
    }
    List<Finding> findings = new ArrayList<>();
    corpus.care().examine(false, findings::add);
    assertEquals(List.of(), findings);
  }

  private static void assertTells(String sentence, String... anyOf) {
    assertTrue(sentence.startsWith("Cannot "), sentence);
    assertTrue(sentence.contains("@127.0.0.1:"), sentence);
    assertTrue(Stream.of(anyOf).anyMatch(sentence::contains), sentence);
  }

  private static WorkingCorpus make(SqlCorpusStore store) throws IOException {
    return (WorkingCorpus) store.create("news");
  }

  @Test
  void aFullDiskIsToldAndWorkGoesOnOnceThereIsRoom() throws Exception {
    try (MountedPostgres server = MountedPostgres.start(folder, false);
        SqlCorpusStore store = store(server)) {
      WorkingCorpus corpus = make(store);
      server.fill(1);
      List<String> complaints = new ArrayList<>();
      int done = work(corpus, 0, MORE_THAN_FIT, complaints);
      assertTrue(done > 10, complaints.toString());
      assertTells(complaints.get(0), "] in [", "] to [");
      assertTells(complaints.get(0), "the server's disk is full; free some space and try again");
      server.makeRoom();
      assertHolds(corpus, done);
      work(corpus, done, done + 5, complaints);
      assertEquals(1, complaints.size(), complaints.toString());
      assertHolds(corpus, done + 5);
    }
  }

  @Test
  void aDamagedPageIsToldAndTheDoctorNamesIt() throws Exception {
    try (MountedPostgres server = MountedPostgres.start(folder, true)) {
      try (SqlCorpusStore store = store(server)) {
        work(make(store), 0, DOCUMENTS, new ArrayList<>());
      }
      server.damage("news", "^(text|layer)$");
      server.begin();
      try (SqlCorpusStore store = store(server)) {
        WorkingCorpus corpus = (WorkingCorpus) store.corpus("news").orElseThrow();
        Exception told =
            assertThrows(
                UncheckedIOException.class, () -> corpus.document(Samples.article(0).id()));
        assertTells(told.getMessage(), "a page of it is damaged", "restore the last backup");
        List<Finding> findings = new ArrayList<>();
        assertTrue(!corpus.care().examine(true, findings::add).isClean());
        assertTrue(findings.toString().contains("a page of it is damaged"), findings.toString());
        assertEquals(1, corpus.journal().entries(Samples.article(0).id()).size());
      }
    }
  }

  @Test
  void aServerThatStopsForItsFullDiskHasAllThatWasDecidedWhenItIsBack() throws Exception {
    try (MountedPostgres server = MountedPostgres.start(folder, true);
        SqlCorpusStore store = store(server)) {
      WorkingCorpus corpus = make(store);
      server.fill(2);
      List<String> complaints = new ArrayList<>();
      int done = work(corpus, 0, MORE_THAN_FIT, complaints);
      assertTrue(done > 10, complaints.toString());
      assertTells(complaints.get(0), "disk is full; free some space", "Check that the server runs");
      server.makeRoom();
      server.begin();
      // A connection of before may be trusted once more.
      int more = work(corpus, done, done + 5, complaints);
      assertHolds(corpus, work(corpus, more, done + 5, complaints));
      assertTrue(complaints.size() <= 2, complaints.toString());
    }
  }

  @Test
  void aServerKilledWhileSomebodyDecidesLosesNoDecision() throws Exception {
    try (MountedPostgres server = MountedPostgres.start(folder, true);
        SqlCorpusStore store = store(server)) {
      WorkingCorpus corpus = make(store);
      AtomicInteger done = new AtomicInteger();
      List<String> complaints = new ArrayList<>();
      Thread person =
          new Thread(
              () -> {
                while (complaints.isEmpty()) {
                  done.set(work(corpus, done.get(), done.get() + 1, complaints));
                }
              });
      person.start();
      while (done.get() < 40) {
        Thread.onSpinWait();
      }
      server.kill();
      person.join();
      assertTells(complaints.get(0), "connection was lost; what was acknowledged is safe");
      work(corpus, done.get(), done.get() + 1, complaints);
      assertTells(complaints.get(1), "the server does not answer; check that it runs");
      server.begin();
      assertHolds(corpus, work(corpus, done.get(), done.get() + 5, complaints));
      assertEquals(2, complaints.size(), complaints.toString());
    }
  }

  @Test
  void whatAnImportAcknowledgedIsOnTheServersDiskWhenItsProcessEnds() throws Exception {
    try (MountedPostgres server = MountedPostgres.start(folder, true)) {
      try (SqlCorpusStore store = store(server)) {
        WorkingCorpus corpus = make(store);
        for (int i = 0; i < DOCUMENTS; i++) {
          corpus.add(new ImportedDocument(Samples.article(i), List.of()));
        }
      }
      server.kill();
      server.begin();
      try (SqlCorpusStore store = store(server)) {
        assertEquals(DOCUMENTS, store.corpus("news").orElseThrow().size());
      }
    }
  }

  @Test
  void aJobWhoseServerIsKilledGoesOnWhenItIsBack() throws Exception {
    try (MountedPostgres server = MountedPostgres.start(folder, true);
        SqlCorpusStore store = store(server)) {
      WorkingCorpus corpus = make(store);
      work(corpus, 0, DOCUMENTS, new ArrayList<>());
      JobTicket ticket = corpus.jobs().start(REQUEST);
      Iterator<Document> left = ticket.documents();
      for (int i = 0; i < DOCUMENTS / 2; i++) {
        accept(ticket, left.next());
      }
      Document next = left.next();
      server.kill();
      assertTells(
          assertThrows(IOException.class, () -> accept(ticket, next)).getMessage(),
          "connection was lost; what was acknowledged is safe");
      assertTells(
          assertThrows(IOException.class, ticket::close).getMessage(), "server does not answer");
      server.begin();
      assertEquals(JobRecord.State.INTERRUPTED, corpus.jobs().jobs().get(0).state());
      try (JobTicket again = corpus.jobs().resume(1)) {
        for (Iterator<Document> rest = again.documents(); rest.hasNext(); ) {
          accept(again, rest.next());
        }
        again.end(JobEnd.DONE, "");
      }
      assertEquals(DOCUMENTS, corpus.jobs().jobs().get(0).done());
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = Samples.article(i);
        assertEquals(1, corpus.layers(document.id()).size(), "no layer twice");
        assertSameLayer(layer(document), corpus.current(document.id()).get(0), document.id());
      }
      assertHolds(corpus, DOCUMENTS);
    }
  }

  private static Layer layer(Document document) {
    return Samples.entities(document, "1.0.0", 20);
  }

  private static void accept(JobTicket ticket, Document document) throws IOException {
    ticket.accept(Samples.result(document, layer(document)));
  }
}
