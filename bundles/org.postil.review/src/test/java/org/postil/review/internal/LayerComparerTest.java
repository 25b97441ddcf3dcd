package org.postil.review.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.api.layer.Layer;
import org.postil.api.review.Agreement;
import org.postil.api.review.Coefficient;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Comparison;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.Confusion;
import org.postil.api.review.DocumentDifferences;
import org.postil.api.review.Interval;
import org.postil.api.review.Pairing;
import org.postil.api.review.RunningComparison;
import org.postil.review.internal.Texts.Draft;
import org.postil.review.internal.compare.LayerComparer;

class LayerComparerTest {

  private static final ComparisonOptions ENTITIES = ComparisonOptions.of(Texts.ENTITY);
  private static final String TEXT = "Ingrid Solvang of Elster Ferries left Elster on Monday.";

  @Test
  void annotatorsWhoShareNoDocumentDoNotAgree() {
    RunningComparison running = new LayerComparer().start(ENTITIES);
    Layer layer = Texts.entities(new Draft(0, 14, "PER"));
    running.add(
        new ComparedDocument(Texts.document("x", TEXT), List.of(layer), List.of(), List.of()));
    running.add(
        new ComparedDocument(Texts.document("y", TEXT), List.of(), List.of(layer), List.of()));
    Comparison result = running.result();
    assertEquals(0, result.documents());
    assertEquals(1, result.onlyA());
    assertEquals(1, result.onlyB());
    Agreement agreement = result.agreement();
    for (Coefficient each :
        List.of(
            agreement.observed(),
            agreement.kappaWords(),
            agreement.kappaLabels(),
            agreement.alpha())) {
      assertEquals(
          "no document was done by both sides",
          assertInstanceOf(Coefficient.Undefined.class, each).reason());
    }
  }

  @Test
  void sidesThatFoundNothingHaveNoAlpha() {
    RunningComparison running = new LayerComparer().start(ENTITIES);
    running.add(Texts.compared(TEXT, Texts.entities(), Texts.entities()));
    Comparison result = running.result();
    assertEquals(1, result.documents());
    assertInstanceOf(Coefficient.Undefined.class, result.agreement().alpha());
    assertInstanceOf(Coefficient.Undefined.class, result.agreement().kappaWords());
    assertEquals(new Coefficient.Known(1), result.agreement().observed());
  }

  @Test
  void sidesThatSayTheSameAgreeFully() {
    Layer layer = Texts.entities(new Draft(0, 14, "PER"), new Draft(18, 32, "ORG"));
    RunningComparison running = new LayerComparer().start(ENTITIES);
    running.add(Texts.compared(TEXT, layer, layer));
    Agreement agreement = running.result().agreement();
    assertEquals(new Coefficient.Known(1), agreement.alpha());
    assertEquals(new Coefficient.Known(1), agreement.kappaWords());
    assertEquals(new Coefficient.Known(1), agreement.kappaLabels());
    assertEquals(10, agreement.words());
  }

  @Test
  void theConfusionMatrixCountsEverySpanOnce() {
    RunningComparison running = new LayerComparer().start(ENTITIES);
    running.add(
        Texts.compared(
            TEXT,
            Texts.entities(
                new Draft(0, 14, "PER"), new Draft(18, 32, "ORG"), new Draft(38, 44, "LOC")),
            Texts.entities(
                new Draft(0, 6, "PER"), new Draft(18, 32, "LOC"), new Draft(48, 54, "MISC"))));
    assertEquals(
        List.of(
            new Confusion("", "MISC", 0, 1),
            new Confusion("LOC", "", 0, 1),
            new Confusion("ORG", "LOC", 1, 0),
            new Confusion("PER", "PER", 0, 1)),
        running.result().confusions());
  }

  @Test
  void everyFigureLeadsToThePairingsBehindIt() {
    Random random = new Random(7);
    List<ComparedDocument> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(random("d" + i, random));
    }
    RunningComparison running = new LayerComparer().start(ENTITIES);
    documents.forEach(running::add);
    Comparison result = running.result();
    long hits = 0;
    for (int i = 0; i < documents.size(); i++) {
      List<Pairing> pairings = new LayerComparer().align(documents.get(i), ENTITIES);
      DocumentDifferences found = result.differences().get(i);
      assertEquals(documents.get(i).document().id(), found.document());
      for (DocumentDifferences.Cell cell : found.cells()) {
        long behind =
            pairings.stream()
                .filter(
                    each ->
                        each.kind() == cell.kind()
                            && each.labelA().equals(cell.a())
                            && each.labelB().equals(cell.b()))
                .count();
        assertEquals(behind, cell.count());
      }
      hits += pairings.stream().filter(each -> each.kind().isStrictHit()).count();
    }
    assertEquals(hits, result.spans().strict().tally().hitsA());
  }

  @Test
  void intervalsHoldTheFigureAndShrinkWithMoreDocuments() {
    Interval few = interval(20);
    Interval many = interval(500);
    assertTrue(few.low() < few.high());
    assertTrue(many.high() - many.low() < (few.high() - few.low()) / 2);
  }

  @Test
  void theSameDocumentsGiveTheSameIntervals() {
    assertEquals(interval(30), interval(30));
  }

  private static Interval interval(int documents) {
    Random random = new Random(99);
    RunningComparison running = new LayerComparer().start(ENTITIES);
    for (int i = 0; i < documents; i++) {
      running.add(random("d" + i, random));
    }
    Comparison result = running.result();
    double f1 = result.spans().strict().tally().f1();
    Interval interval = result.spans().strict().f1();
    assertTrue(interval.low() <= f1 && f1 <= interval.high(), f1 + " not in " + interval);
    return interval;
  }

  private static ComparedDocument random(String id, Random random) {
    List<Draft> a = new ArrayList<>();
    List<Draft> b = new ArrayList<>();
    for (int begin = 0; begin < 50; begin += 5) {
      Draft draft = new Draft(begin, begin + 4, random.nextBoolean() ? "PER" : "ORG");
      if (random.nextInt(10) < 7) {
        a.add(draft);
      }
      if (random.nextInt(10) < 7) {
        b.add(draft);
      }
    }
    return new ComparedDocument(
        Texts.document(id, TEXT),
        List.of(Texts.layer(Texts.ENTITY, a)),
        List.of(Texts.layer(Texts.ENTITY, b)),
        List.of());
  }
}
