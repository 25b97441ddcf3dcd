package org.postil.review.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.api.layer.Layer;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision.Accept;
import org.postil.api.review.Decision.Keep;
import org.postil.api.review.Decision.Rebound;
import org.postil.api.review.Decision.Reject;
import org.postil.api.review.Decision.Relabel;
import org.postil.api.review.Review;
import org.postil.api.review.ReviewedSpan;
import org.postil.api.review.ReviewedSpan.Carry;
import org.postil.api.review.ReviewedSpan.Status;
import org.postil.review.internal.Texts;
import org.postil.review.internal.Texts.Draft;

/** Decisions meet another version of the annotator, or another text. */
class ReanchoringTest {

  private static final Layer INGRID = Texts.entities(new Draft(0, 14, "PER"));
  private static final Layer MONDAY = Texts.times(new Draft(48, 54, "DATE", "2024-06-17"));

  @Test
  void whatAnnotatorsStillSayKeepsItsDecision() {
    Desk desk = new Desk(INGRID);
    desk.decide("anna", new Accept(desk.seen("Ingrid Solvang", "PER")));
    ReviewedSpan span =
        only(desk.over(Texts.entities(new Draft(0, 14, "PER"), new Draft(18, 32, "ORG"))), 0, 2);
    assertEquals(Status.ACCEPTED, span.status());
    assertEquals(Carry.EXACT, span.carry());
    assertFalse(span.carry().needsReview());
  }

  @Test
  void movedBoundsCarryTheDecisionAndAreMarked() {
    Desk desk = new Desk(INGRID);
    desk.decide("anna", new Accept(desk.seen("Ingrid Solvang", "PER")));
    ReviewedSpan span = only(desk.over(Texts.entities(new Draft(7, 14, "PER"))));
    assertEquals(Status.ACCEPTED, span.status());
    assertEquals(Carry.MOVED, span.carry());
    assertTrue(span.carry().needsReview());
    assertEquals("Ingrid Solvang", span.content().text());
    assertEquals(7, span.suggestions().get(0).begin());
  }

  @Test
  void anotherLabelCarriesTheDecisionAndIsMarked() {
    Desk desk = new Desk(INGRID);
    desk.decide("anna", new Reject(desk.seen("Ingrid Solvang", "PER")));
    ReviewedSpan span = only(desk.over(Texts.entities(new Draft(0, 14, "ORG"))));
    assertEquals(Status.REJECTED, span.status());
    assertEquals(Carry.RELABELLED, span.carry());
  }

  @Test
  void otherBoundsAndLabelCarryTheDecisionIfMostOfTheTextIsTheSame() {
    Desk desk = new Desk(INGRID);
    desk.decide("anna", new Accept(desk.seen("Ingrid Solvang", "PER")));
    assertEquals(
        Carry.MOVED_AND_RELABELLED,
        only(desk.over(Texts.entities(new Draft(0, 17, "ORG")))).carry());
    Review farther = desk.over(Texts.entities(new Draft(0, 32, "ORG")));
    assertEquals(List.of("Ingrid Solvang"), texts(farther.orphans()));
  }

  @Test
  void anotherValueIsMarked() {
    Desk desk = new Desk(MONDAY);
    desk.decide("anna", new Accept(desk.seen("Monday", "DATE")));
    ReviewedSpan span = only(desk.over(Texts.times(new Draft(48, 54, "DATE", "2024-06-10"))));
    assertEquals(Carry.REVALUED, span.carry());
    assertEquals("2024-06-17", span.content().features().get("value"));
  }

  @Test
  void whatVanishedIsAnOrphanAndNotDropped() {
    Desk desk = new Desk(INGRID, MONDAY);
    desk.decide("anna", new Accept(desk.seen("Ingrid Solvang", "PER")));
    desk.decide("anna", new Reject(desk.seen("Monday", "DATE")));
    Review over = desk.over(Texts.entities());
    assertEquals(List.of("Ingrid Solvang", "Monday"), texts(over.orphans()));
    assertEquals(Status.ACCEPTED, over.orphans().get(0).status());
    assertEquals(Status.REJECTED, over.orphans().get(1).status());
  }

  @Test
  void whatPeopleAddedIsNoOrphan() {
    Desk desk = new Desk(INGRID);
    Anchor june = Anchor.at(Desk.TEXT, Texts.TIMEX, 80, 84, "DATE");
    desk.decide("anna", new org.postil.api.review.Decision.Add(june, new java.util.TreeMap<>()));
    Review over = desk.over(Texts.entities());
    assertEquals(Status.ADDED, only(over).status());
    assertEquals(Carry.NONE, only(over).carry());
    ReviewedSpan learnt = only(desk.over(Texts.times(new Draft(80, 84, "DATE"))));
    assertEquals(Status.ADDED, learnt.status());
    assertEquals(Carry.EXACT, learnt.carry());
  }

  @Test
  void anAnnotatorThatLearntACorrectionAgrees() {
    Desk desk = new Desk(INGRID);
    desk.decide("anna", new Relabel(desk.seen("Ingrid Solvang", "PER"), "ORG"));
    ReviewedSpan span = only(desk.over(Texts.entities(new Draft(0, 14, "ORG"))));
    assertEquals(Status.CORRECTED, span.status());
    assertEquals(Carry.EXACT, span.carry());
  }

  @Test
  void aCorrectionAfterAnAcceptanceFollowsIt() {
    Desk desk = new Desk(INGRID);
    desk.decide("anna", new Accept(desk.seen("Ingrid Solvang", "PER")));
    desk.decide("anna", new Rebound(desk.seen("Ingrid Solvang", "PER"), 7, 14, "Solvang"));
    ReviewedSpan span = only(desk.over(Texts.entities(new Draft(7, 14, "PER"))));
    assertEquals(List.of(1L, 2L), span.decisions());
    assertEquals(Carry.EXACT, span.carry());
  }

  @Test
  void anExactDecisionTakesASpanFromOneThatWasCarriedOntoIt() {
    Layer nested = Texts.entities(new Draft(0, 14, "PER"), new Draft(0, 6, "PER"));
    Desk desk = new Desk(nested);
    desk.decide("anna", new Reject(desk.seen("Ingrid", "PER")));
    desk.decide("anna", new Accept(desk.seen("Ingrid Solvang", "PER")));
    Review over = desk.over(INGRID);
    ReviewedSpan kept = Desk.span(over, "Ingrid Solvang", "PER");
    assertEquals(Status.ACCEPTED, kept.status());
    assertEquals(List.of(2L), kept.decisions());
    ReviewedSpan orphan = Desk.span(over, "Ingrid", "PER");
    assertEquals(Status.REJECTED, orphan.status());
    assertEquals(Carry.ORPHANED, orphan.carry());
    assertEquals(List.of(1L), orphan.decisions());
  }

  @Test
  void keepingWhatWasDecidedTakesTheMarkAwayUntilTheAnnotatorChangesAgain() {
    Desk desk = new Desk(INGRID);
    desk.decide("anna", new Accept(desk.seen("Ingrid Solvang", "PER")));
    Anchor now = Anchor.at(Desk.TEXT, Texts.ENTITY, 7, 14, "PER");
    desk.decide("anna", new Keep(desk.seen("Ingrid Solvang", "PER"), now));
    assertEquals(Carry.EXACT, only(desk.review()).carry());
    assertEquals(Carry.KEPT, only(desk.over(Texts.entities(new Draft(7, 14, "PER")))).carry());
    assertEquals(Carry.MOVED, only(desk.over(Texts.entities(new Draft(0, 6, "PER")))).carry());
    assertEquals(Carry.ORPHANED, only(desk.over()).carry());
  }

  @Test
  void takingTheAnnotatorsNewBoundsSettlesTheMark() {
    Desk desk = new Desk(INGRID);
    desk.decide("anna", new Accept(desk.seen("Ingrid Solvang", "PER")));
    desk.decide("anna", new Rebound(desk.seen("Ingrid Solvang", "PER"), 7, 14, "Solvang"));
    assertEquals(Carry.EXACT, only(desk.over(Texts.entities(new Draft(7, 14, "PER")))).carry());
  }

  @Test
  void decisionsFollowTheirTextWhenSomethingIsInsertedBefore() {
    Desk desk = new Desk(MONDAY);
    desk.decide("anna", new Accept(desk.seen("Monday", "DATE")));
    String longer = "Correction: " + Desk.TEXT;
    ReviewedSpan span =
        only(desk.over(longer, Texts.times(new Draft(60, 66, "DATE", "2024-06-17"))));
    assertEquals(Status.ACCEPTED, span.status());
    assertEquals(Carry.EXACT, span.carry());
    assertEquals(60, span.content().begin());
  }

  @Test
  void theContextTellsTwoEqualWordsApart() {
    Layer both = Texts.entities(new Draft(7, 14, "PER"), new Draft(56, 63, "PER"));
    Desk desk = new Desk(both);
    Anchor second = Anchor.of(Desk.TEXT, both.spans().get(1));
    desk.decide("anna", new Reject(second));
    String shorter = Desk.TEXT.replace("Ingrid ", "");
    Review over =
        desk.over(shorter, Texts.entities(new Draft(0, 7, "PER"), new Draft(49, 56, "PER")));
    assertEquals(Status.SUGGESTED, over.spans().get(0).status());
    assertEquals(Status.REJECTED, over.spans().get(1).status());
  }

  @Test
  void aDecisionWhoseWordsAreGoneIsAnOrphan() {
    Desk desk = new Desk(MONDAY);
    desk.decide("anna", new Accept(desk.seen("Monday", "DATE")));
    String without = Desk.TEXT.replace("Monday", "that day");
    Review over = desk.over(without, Texts.times());
    assertEquals(List.of("Monday"), texts(over.orphans()));
    assertTrue(new LayerReviewer().gold(over, "gold").spans().isEmpty());
  }

  private static ReviewedSpan only(Review review) {
    return only(review, 0, 1);
  }

  private static ReviewedSpan only(Review review, int index, int of) {
    assertEquals(of, review.spans().size(), () -> review.spans().toString());
    return review.spans().get(index);
  }

  private static List<String> texts(List<ReviewedSpan> spans) {
    return spans.stream().map(span -> span.content().text()).toList();
  }
}
