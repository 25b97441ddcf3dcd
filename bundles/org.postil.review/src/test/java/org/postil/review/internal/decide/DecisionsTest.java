package org.postil.review.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.postil.api.layer.Layer;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.api.review.FeatureValue;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedLabel;
import org.postil.api.review.ReviewedSpan;
import org.postil.api.review.ReviewedSpan.Status;
import org.postil.review.internal.Texts;
import org.postil.review.internal.Texts.Draft;

/** What decisions do to the state, one by one. */
class DecisionsTest {

  private static final Layer NAMES =
      Texts.entities(new Draft(0, 14, "PER"), new Draft(18, 32, "ORG"), new Draft(38, 44, "LOC"));

  private final Desk desk = new Desk(NAMES);

  @Test
  void nobodyHasDecidedYet() {
    Review review = desk.review();
    assertEquals(0, review.last());
    assertEquals(3, review.spans().size());
    review.spans().forEach(span -> assertEquals(Status.SUGGESTED, span.status()));
    assertTrue(review.marked().isEmpty());
  }

  @Test
  void theLastDecisionHolds() {
    desk.decide("anna", new Decision.Accept(ingrid()));
    assertEquals(Status.ACCEPTED, state().status());
    desk.decide("anna", new Decision.Reject(ingrid()));
    assertEquals(Status.REJECTED, state().status());
    desk.decide("anna", new Decision.Delete(ingrid()));
    assertEquals(Status.DELETED, state().status());
    desk.decide("anna", new Decision.Accept(ingrid()));
    assertEquals(Status.ACCEPTED, state().status());
    assertEquals(List.of(1L, 2L, 3L, 4L), state().decisions());
  }

  @Test
  void correctionsAddUp() {
    desk.decide("anna", new Decision.Relabel(ingrid(), "MISC"));
    desk.decide(
        "anna", new Decision.Rebound(desk.seen("Ingrid Solvang", "MISC"), 7, 14, "Solvang"));
    desk.decide(
        "ben",
        new Decision.SetFeature(
            desk.seen("Solvang", "MISC"), "kind", new FeatureValue.Text("vehicle")));
    ReviewedSpan span = Desk.span(desk.review(), "Solvang", "MISC");
    assertEquals(Status.CORRECTED, span.status());
    assertEquals(new FeatureValue.Text("vehicle"), span.values().get("kind"));
    assertEquals(3, desk.review().spans().size());
    assertEquals(new TreeSet<>(List.of("anna", "ben")), span.people());
  }

  @Test
  void peopleWhoContradictEachOtherAreInDispute() {
    desk.decide("anna", new Decision.Accept(ingrid()));
    assertFalse(state().disputed());
    desk.decide("ben", new Decision.Reject(ingrid()));
    assertTrue(state().disputed());
    desk.decide("anna", new Decision.Delete(ingrid()));
    assertFalse(state().disputed());
  }

  @Test
  void whoSawAnEarlierStateDecidesAboutTheSameSpan() {
    Anchor before = ingrid();
    desk.decide("anna", new Decision.Relabel(before, "MISC"));
    desk.decide("ben", new Decision.Reject(before));
    ReviewedSpan span = Desk.span(desk.review(), "Ingrid Solvang", "MISC");
    assertEquals(Status.REJECTED, span.status());
    assertTrue(span.disputed());
    assertEquals(3, desk.review().spans().size());
  }

  @Test
  void aSpanThatSomebodyAddedCanBeCorrectedAndDeleted() {
    Anchor june = Anchor.at(Desk.TEXT, Texts.TIMEX, 80, 84, "DATE");
    desk.decide("anna", new Decision.Add(june, new TreeMap<>()));
    desk.decide("ben", new Decision.Relabel(june, "SET"));
    assertEquals(Status.ADDED, Desk.span(desk.review(), "June", "SET").status());
    desk.decide("ben", new Decision.Delete(june));
    assertEquals(Status.DELETED, Desk.span(desk.review(), "June", "SET").status());
  }

  @Test
  void notesChangeNothingElse() {
    desk.decide("anna", new Decision.NoteOnSpan(ingrid(), "who?"));
    desk.decide("anna", new Decision.NoteOnDocument("read to here"));
    assertEquals(Status.SUGGESTED, state().status());
    assertEquals(new Decision.NoteOnSpan(ingrid(), "who?"), state().notes().get(0).decision());
    assertEquals(1, desk.review().notes().size());
    assertEquals(new TreeSet<>(List.of("anna")), state().people());
  }

  @Test
  void decisionsThatBelongTogetherAreUndoneTogether() {
    Decision both =
        new Decision.Together(
            List.of(
                new Decision.Accept(ingrid()),
                new Decision.Accept(desk.seen("Elster Ferries", "ORG")),
                new Decision.LabelDocument("transport")));
    Entry entry = desk.decide("anna", both);
    assertEquals(2, count(Status.ACCEPTED));
    desk.decide("anna", new Decision.Undo(entry.number()));
    assertEquals(0, count(Status.ACCEPTED));
    assertTrue(desk.review().labels().isEmpty());
    desk.decide("anna", new Decision.Redo(entry.number()));
    assertEquals(2, count(Status.ACCEPTED));
    assertEquals(1, desk.review().labels().size());
  }

  @Test
  void labelsOfTheDocumentAreToldByTheirName() {
    Desk labelled =
        new Desk(Texts.layer("org.postil.types.DocumentLabel", List.of(new Draft(0, 85, "sport"))));
    labelled.decide("anna", new Decision.UnlabelDocument("sport"));
    labelled.decide("anna", new Decision.LabelDocument("transport"));
    labelled.decide("ben", new Decision.UnlabelDocument("transport"));
    labelled.decide("anna", new Decision.LabelDocument("transport"));
    List<ReviewedLabel> labels = labelled.review().labels();
    assertEquals(Status.REJECTED, labels.get(0).status());
    assertEquals(Status.ADDED, labels.get(1).status());
    assertTrue(labels.get(1).disputed());
    assertEquals(List.of(2L, 3L, 4L), labels.get(1).decisions());
  }

  @Test
  void peopleUndoTheirOwnDecisionsOnly() {
    Entry anna = desk.decide("anna", new Decision.Reject(ingrid()));
    desk.decide("ben", new Decision.Undo(anna.number()));
    assertEquals(Status.REJECTED, state().status());
    assertEquals(List.of(2L), desk.review().ineffective());
    assertTrue(desk.running().undoable("ben").isEmpty());
    assertEquals(anna, desk.running().undoable("anna").orElseThrow());
  }

  @Test
  void undoAndRedoGoStepByStepUntilSomethingElseIsDecided() {
    Entry first = desk.decide("anna", new Decision.Accept(ingrid()));
    Entry second = desk.decide("anna", new Decision.Reject(ingrid()));
    desk.decide("anna", new Decision.Undo(second.number()));
    desk.decide("anna", new Decision.Undo(first.number()));
    assertEquals(Status.SUGGESTED, state().status());
    assertEquals(first, desk.running().redoable("anna").orElseThrow());
    desk.decide("anna", new Decision.Redo(first.number()));
    assertEquals(Status.ACCEPTED, state().status());
    assertEquals(second, desk.running().redoable("anna").orElseThrow());
    desk.decide("anna", new Decision.NoteOnDocument("enough"));
    assertTrue(desk.running().redoable("anna").isEmpty());
    assertEquals(List.of(second.number()), desk.review().undone());
  }

  @Test
  void whatIsUndoneUnderOthersDecisionsLeavesThemAsOrphans() {
    Anchor june = Anchor.at(Desk.TEXT, Texts.TIMEX, 80, 84, "DATE");
    Entry added = desk.decide("anna", new Decision.Add(june, new TreeMap<>()));
    desk.decide("ben", new Decision.Accept(june));
    desk.decide("anna", new Decision.Undo(added.number()));
    ReviewedSpan span = Desk.span(desk.review(), "June", "DATE");
    assertEquals(ReviewedSpan.Carry.ORPHANED, span.carry());
    assertEquals(List.of(2L), span.decisions());
  }

  @Test
  void annotatorsWhoSayTheSameMakeOneSuggestion() {
    Desk two = new Desk(NAMES, Texts.entities(new Draft(0, 14, "PER")));
    assertEquals(2, Desk.span(two.review(), "Ingrid Solvang", "PER").suggestions().size());
    assertEquals(3, two.review().spans().size());
  }

  @Test
  void annotatorsWhoGiveOtherValuesMakeTwoSuggestions() {
    Layer one = Texts.times(new Draft(48, 54, "DATE", "2024-06-17"));
    Layer other = Texts.times(new Draft(48, 54, "DATE", "2024-06-10"));
    Desk two = new Desk(one, other);
    two.decide("anna", new Decision.Accept(Anchor.of(Desk.TEXT, other.spans().get(0))));
    List<ReviewedSpan> spans = two.review().spans();
    assertEquals(Status.SUGGESTED, spans.get(0).status());
    assertEquals(Status.ACCEPTED, spans.get(1).status());
  }

  @Test
  void entriesOutOfOrderAreRefused() {
    desk.decide("anna", new Decision.Accept(ingrid()));
    Entry old = new Entry(1, "d", "anna", Instant.EPOCH, new Decision.NoteOnDocument("x"));
    Entry elsewhere = new Entry(9, "e", "anna", Instant.EPOCH, new Decision.NoteOnDocument("x"));
    assertThrows(IllegalArgumentException.class, () -> desk.running().add(old));
    assertThrows(IllegalArgumentException.class, () -> desk.running().add(elsewhere));
  }

  private Anchor ingrid() {
    return Anchor.of(Desk.TEXT, NAMES.spans().get(0));
  }

  private ReviewedSpan state() {
    return Desk.span(desk.review(), "Ingrid Solvang", "PER");
  }

  private long count(Status status) {
    return desk.review().spans().stream().filter(span -> span.status() == status).count();
  }
}
