package org.postil.dataset.internal.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.api.dataset.Selection;
import org.postil.api.dataset.Selection.Work;
import org.postil.api.document.Document;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.dataset.internal.TestCorpus;
import org.postil.dataset.internal.cluster.Plain;
import org.postil.review.internal.decide.LayerReviewer;

/** Which documents and spans each selection takes. */
class ChooserTest {

  private static final String ENTITY = "org.postil.types.EntityMention";
  private static final String TEXT = "Ada met Bo in Rome and Cy in Oslo.";

  private final TestCorpus corpus = new TestCorpus();
  private final Document document = Plain.document("d", TEXT);
  private final Layer entities =
      TestCorpus.layer(
          "entities",
          "1.0.0",
          "EntityMention",
          0,
          3,
          "PER",
          "EntityMention",
          8,
          10,
          "ORG",
          "EntityMention",
          14,
          18,
          "LOC",
          "Token",
          0,
          3,
          "");

  @BeforeEach
  void fill() {
    corpus.add(document, entities);
  }

  @Test
  void withoutDecisionsThereIsNoGold() {
    assertEquals("nobody worked on them", choose(select(Work.GOLD, 0)).leftOut());
    assertEquals(List.of("Ada PER", "Bo ORG", "Rome LOC", "Ada"), spans(select(Work.ALL, 0)));
  }

  @Test
  void goldIsWhatPeopleSayAndTokensComeAlong() {
    decide("ann", new Decision.Accept(anchor(0, 3, "PER")));
    decide("ann", new Decision.Relabel(anchor(8, 10, "ORG"), "PER"));
    decide("ann", new Decision.Reject(anchor(14, 18, "LOC")));
    decide("ann", new Decision.Add(anchor(23, 25, "PER"), new TreeMap<>()));
    assertEquals(List.of("Ada PER", "Bo PER", "Cy PER", "Ada"), spans(select(Work.GOLD, 0)));
    assertEquals(List.of("Ada PER", "Bo ORG", "Rome LOC", "Ada"), spans(select(Work.MACHINE, 0)));
    assertEquals(List.of("Ada"), spans(select(Work.UNDECIDED, 0)));
  }

  @Test
  void undecidedIsWhatNobodyJudged() {
    decide("ann", new Decision.Accept(anchor(0, 3, "PER")));
    assertEquals(List.of("Bo ORG", "Rome LOC", "Ada"), spans(select(Work.UNDECIDED, 0)));
  }

  @Test
  void rejectedSpansAreHardNegativesThatNobodyTakesForRight() {
    decide("ann", new Decision.Reject(anchor(14, 18, "LOC")));
    Selection negatives = select(Work.GOLD, 0, true, Set.of());
    assertEquals(List.of("Ada", "Rome NOT_LOC"), spans(negatives));
  }

  @Test
  void twoPeopleMustAgree() {
    decide("ann", new Decision.Accept(anchor(0, 3, "PER")));
    decide("ben", new Decision.Accept(anchor(0, 3, "PER")));
    decide("ann", new Decision.Accept(anchor(8, 10, "ORG")));
    decide("ben", new Decision.NoteOnSpan(anchor(8, 10, "ORG"), "sure?"));
    decide("ann", new Decision.Accept(anchor(14, 18, "LOC")));
    decide("ben", new Decision.Relabel(anchor(14, 18, "LOC"), "ORG"));
    assertEquals(List.of("Ada PER", "Ada"), spans(select(Work.GOLD, 2)));
    assertEquals(List.of("Ada PER", "Bo ORG", "Rome ORG", "Ada"), spans(select(Work.GOLD, 1)));
  }

  @Test
  void importedWorkCountsAsOnePersonsAndIsWrittenOnce() {
    corpus.addLayer("d", TestCorpus.layer("gold", "", "EntityMention", 0, 3, "PER"));
    decide("ann", new Decision.Accept(anchor(0, 3, "PER")));
    decide("ann", new Decision.Accept(anchor(8, 10, "ORG")));
    assertEquals(List.of("Ada PER", "Bo ORG", "Ada"), spans(select(Work.GOLD, 0)));
    assertEquals(List.of("Ada PER", "Ada"), spans(select(Work.GOLD, 2)));
  }

  @Test
  void documentsWithOpenSpansCanBeLeftOut() {
    Selection complete =
        new Selection(Work.GOLD, 0, true, 0, false, Set.of(), Set.of(), null, null, Set.of());
    decide("ann", new Decision.Accept(anchor(0, 3, "PER")));
    decide("ann", new Decision.Accept(anchor(8, 10, "ORG")));
    assertEquals("spans that nobody decided about", choose(complete).leftOut());
    decide("ann", new Decision.Reject(anchor(14, 18, "LOC")));
    assertEquals(List.of("Ada PER", "Bo ORG", "Ada"), spans(complete));
  }

  @Test
  void labelsAndTypesNarrowTheChoice() {
    assertEquals(List.of("Rome LOC", "Ada"), spans(select(Work.MACHINE, 0, false, Set.of("LOC"))));
    Chooser times = new Chooser(new LayerReviewer(), select(Work.MACHINE, 0), Set.of("timex"));
    assertEquals(List.of("Ada"), spans(times.choose(inputs())));
  }

  @Test
  void unsureSpansAreLeftOutButPeoplesWorkIsNot() {
    FeatureTable table =
        new FeatureTable(
            ENTITY,
            2,
            Map.of(
                "begin", new Column.Ints(new int[] {0, 8}),
                "end", new Column.Ints(new int[] {3, 10}),
                "confidence", new Column.Doubles(new double[] {0.9, 0.4}),
                "label", new Column.Strings(new String[] {"PER", "PER"})));
    corpus.add(document, new Layer(entities.header(), entities.types(), List.of(table)));
    corpus.addLayer("d", TestCorpus.layer("gold", "", "EntityMention", 14, 18, "LOC"));
    Selection sure =
        new Selection(Work.ALL, 0, false, 0.5, false, Set.of(), Set.of(), null, null, Set.of());
    assertEquals(List.of("Rome LOC", "Ada PER"), spans(sure));
  }

  @Test
  void sourcesAndDaysChooseDocuments() {
    Selection other =
        new Selection(
            Work.ALL, 0, false, 0, false, Set.of(), Set.of("Northwire"), null, null, Set.of());
    assertEquals("other sources", choose(other).leftOut());
    Selection dated =
        new Selection(
            Work.ALL,
            0,
            false,
            0,
            false,
            Set.of(),
            Set.of(),
            LocalDate.of(2025, 1, 1),
            null,
            Set.of());
    assertEquals("day of publication unknown", choose(dated).leftOut());
  }

  private void decide(String person, Decision decision) {
    corpus.decide("d", person, decision);
  }

  private static Anchor anchor(int begin, int end, String label) {
    return Anchor.at(TEXT, ENTITY, begin, end, label);
  }

  private static Selection select(Work work, int agreedBy) {
    return select(work, agreedBy, false, Set.of());
  }

  private static Selection select(Work work, int agreedBy, boolean rejected, Set<String> labels) {
    return new Selection(
        work, agreedBy, false, 0, rejected, labels, Set.of(), null, null, Set.of());
  }

  private Inputs inputs() {
    return new CorpusInputs(corpus, CorpusInputs.lastDecision(corpus)).now(document);
  }

  private Choice choose(Selection selection) {
    return new Chooser(new LayerReviewer(), selection, Set.of()).choose(inputs());
  }

  private List<String> spans(Selection selection) {
    return spans(choose(selection));
  }

  private static List<String> spans(Choice choice) {
    List<String> spans = new ArrayList<>();
    for (Layer layer : choice.layers()) {
      List<Span> ordered = new ArrayList<>(layer.spans());
      ordered.sort(java.util.Comparator.comparing(span -> span.type().endsWith("Token")));
      for (Span span : ordered) {
        String label = span.string("label").map(l -> " " + l).orElse("");
        spans.add(TEXT.substring(span.begin(), span.end()) + label);
      }
    }
    return spans;
  }
}
