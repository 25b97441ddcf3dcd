package org.postil.store.internal.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.Samples.document;
import static org.postil.store.internal.Samples.entities;
import static org.postil.store.internal.Samples.failure;
import static org.postil.store.internal.Samples.imported;
import static org.postil.store.internal.Samples.result;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.engine.Failure;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;
import org.postil.api.engine.Step;
import org.postil.api.store.FailureGroup;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRecord.State;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.api.store.JobWish;
import org.postil.store.internal.CorpusTest;

class JobLogTest extends CorpusTest {

  private static final Pipeline PIPELINE =
      new Pipeline(
          "news \ud83d",
          List.of(
              Step.latest("segments"),
              new Step(
                  "entities",
                  "1.0.0",
                  Map.of("lists", List.of("a", "b"), "on", true, "most", 7, "text", "\u00e9"))));
  private static final RunOptions OPTIONS = new RunOptions(3, Duration.ofMillis(1_500), true);

  @BeforeEach
  void fill() throws IOException {
    for (String id : List.of("c", "a", "b")) {
      corpus.add(imported(id, "Text of " + id));
    }
  }

  private static JobRequest over(JobScope scope) {
    return new JobRequest(PIPELINE, OPTIONS, scope);
  }

  private JobTicket startOverAll() throws IOException {
    return corpus.jobs().start(over(new JobScope.All()));
  }

  private static List<String> left(JobTicket ticket) {
    List<String> ids = new ArrayList<>();
    ticket.documents().forEachRemaining(document -> ids.add(document.id()));
    return ids;
  }

  private JobRecord job(long number) {
    return corpus.jobs().job(number).orElseThrow();
  }

  @Test
  void aJobRunsOverAllDocumentsInOrderOfImport() throws IOException {
    try (JobTicket ticket = startOverAll()) {
      assertEquals(List.of("c", "a", "b"), left(ticket));
      for (Iterator<Document> all = ticket.documents(); all.hasNext(); ) {
        Document document = all.next();
        ticket.accept(result(document, entities(document, "1.0.0", 2)));
      }
      assertEquals(3, ticket.job().done());
      ticket.end(JobEnd.DONE, "");
    }
    JobRecord job = corpus.jobs().jobs().get(0);
    assertEquals(State.DONE, job.state());
    assertEquals(3, job.documents());
    assertEquals(0, job.failed());
    assertTrue(job.end().orElseThrow().compareTo(job.started()) >= 0);
    assertEquals(1, corpus.current("a").size());
  }

  @Test
  void pipelineAndOptionsComeBack() throws IOException {
    long number;
    try (JobTicket ticket = startOverAll()) {
      number = ticket.job().number();
    }
    reopen();
    assertEquals(PIPELINE, job(number).pipeline());
    assertEquals(OPTIONS, job(number).options());
  }

  @Test
  void aNumberWithAFractionComesBackAsItsText() throws IOException {
    Pipeline pipeline =
        new Pipeline("p", List.of(new Step("a", Step.LATEST, Map.of("f", 0.1f, "d", 1e-300))));
    try (JobTicket ticket =
        corpus.jobs().start(new JobRequest(pipeline, OPTIONS, new JobScope.All()))) {
      Map<String, Object> settings = ticket.job().pipeline().steps().get(0).settings();
      assertEquals(0.1f, Float.parseFloat((String) settings.get("f")));
      assertEquals(1e-300, Double.parseDouble((String) settings.get("d")));
    }
  }

  @Test
  void aJobGoesOnWhereItWasInterrupted() throws IOException {
    long number;
    try (JobTicket ticket = startOverAll()) {
      number = ticket.job().number();
      assertEquals(State.RUNNING, job(number).state());
      assertTrue(
          job(number).holder().startsWith("pid " + ProcessHandle.current().pid() + " "),
          job(number).holder());
      ticket.accept(result(ticket.documents().next()));
    }
    assertEquals(State.INTERRUPTED, job(number).state());
    assertEquals("", job(number).holder());
    reopen();
    try (JobTicket ticket = corpus.jobs().resume(number)) {
      assertEquals(List.of("a", "b"), left(ticket));
      assertEquals(State.RUNNING, job(number).state());
    }
  }

  @Test
  void documentsThatCameLaterAreNotPartOfTheJob() throws IOException {
    try (JobTicket ticket = startOverAll()) {
      corpus.add(imported("d", "Text of d"));
      assertEquals(List.of("c", "a", "b"), left(ticket));
      Document later = corpus.document("d").orElseThrow();
      assertThrows(IOException.class, () -> ticket.accept(result(later)));
      assertEquals(List.of(), corpus.layers("d"), "the whole transaction is undone");
    }
  }

  @Test
  void aJobMayRunOverSomeDocuments() throws IOException {
    try (JobTicket ticket =
        corpus.jobs().start(over(new JobScope.Listed(List.of("b", "c", "b"))))) {
      assertEquals(List.of("c", "b"), left(ticket));
    }
    IOException unknown =
        assertThrows(
            IOException.class,
            () -> corpus.jobs().start(over(new JobScope.Listed(List.of("b", "none")))));
    assertTrue(unknown.getMessage().contains("[none]"), unknown.getMessage());
    assertEquals(1, corpus.jobs().jobs().size(), "the refused job is not written");
  }

  @Test
  void aJobMayRunOverTheQuarantine() throws IOException {
    corpus.commit(failure(corpus.document("a").orElseThrow(), "No."));
    try (JobTicket ticket = corpus.jobs().start(over(new JobScope.Quarantined()))) {
      assertEquals(List.of("a"), left(ticket));
    }
  }

  @Test
  void failuresAreGroupedByCauseAndTriedAgain() throws IOException {
    long number;
    try (JobTicket ticket = startOverAll()) {
      number = ticket.job().number();
      for (String id : List.of("b", "a")) {
        ticket.accept(failure(corpus.document(id).orElseThrow(), "Too slow: " + id));
      }
      ticket.accept(result(corpus.document("c").orElseThrow()));
      ticket.end(JobEnd.DONE, "two failed");
    }
    assertEquals(2, job(number).failed());
    assertEquals("two failed", job(number).message());
    FailureGroup group = corpus.jobs().failures(number).get(0);
    assertEquals(2, group.documents());
    assertEquals(Failure.Cause.TIMEOUT, group.cause());
    assertEquals("a", group.example());
    assertEquals("Too slow: a", group.failure().message());
    assertEquals(1, corpus.jobs().failures(number).size());
    try (JobTicket ticket = corpus.jobs().retry(number)) {
      assertEquals(List.of("a", "b"), left(ticket));
      assertEquals(State.RUNNING, ticket.job().state());
      assertEquals(Optional.empty(), ticket.job().end());
      ticket.accept(result(corpus.document("a").orElseThrow()));
    }
    assertEquals(List.of(), corpus.jobs().failures(number));
    assertEquals("b", corpus.quarantined().get(0).documentId());
  }

  @Test
  void aJobThatHasEndedIsNotResumed() throws IOException {
    long number;
    try (JobTicket ticket = startOverAll()) {
      number = ticket.job().number();
      left(ticket).forEach(id -> accept(ticket, id));
      ticket.end(JobEnd.DONE, "");
      assertThrows(IOException.class, () -> ticket.accept(result(document("a", "Text of a"))));
    }
    IOException ended = assertThrows(IOException.class, () -> corpus.jobs().resume(number));
    assertTrue(ended.getMessage().contains("DONE"), ended.getMessage());
    IOException nothing = assertThrows(IOException.class, () -> corpus.jobs().retry(number));
    assertTrue(nothing.getMessage().contains("no document"), nothing.getMessage());
    assertThrows(IOException.class, () -> corpus.jobs().resume(99));
    assertEquals(State.DONE, job(number).state(), "a refusal changes nothing");
  }

  private void accept(JobTicket ticket, String id) {
    try {
      ticket.accept(result(corpus.document(id).orElseThrow()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void oneTicketAtATime() throws IOException {
    JobTicket closed;
    try (JobTicket ticket = startOverAll()) {
      long number = ticket.job().number();
      IOException held = assertThrows(IOException.class, () -> corpus.jobs().resume(number));
      assertTrue(
          held.getMessage().contains("pid " + ProcessHandle.current().pid()), held.getMessage());
      ticket.accept(result(corpus.document("a").orElseThrow()));
      closed = ticket;
    }
    assertThrows(
        IOException.class, () -> closed.accept(result(corpus.document("b").orElseThrow())));
    try (JobTicket again = corpus.jobs().resume(closed.job().number())) {
      assertEquals(List.of("c", "b"), left(again));
    }
  }

  @Test
  void aWishReachesTheTicketAndIsForgottenAtTheNextStart() throws IOException {
    long number;
    try (JobTicket ticket = startOverAll()) {
      number = ticket.job().number();
      assertEquals(Optional.empty(), ticket.wish());
      corpus.jobs().ask(number, JobWish.PAUSE);
      corpus.jobs().ask(number, JobWish.CANCEL);
      assertEquals(Optional.of(JobWish.CANCEL), ticket.wish());
    }
    try (JobTicket ticket = corpus.jobs().resume(number)) {
      assertEquals(Optional.empty(), ticket.wish());
      ticket.end(JobEnd.CANCELLED, "");
    }
    assertThrows(IOException.class, () -> corpus.jobs().ask(number, JobWish.PAUSE));
    assertThrows(IOException.class, () -> corpus.jobs().ask(99, JobWish.PAUSE));
    assertEquals(State.CANCELLED, job(number).state());
  }
}
