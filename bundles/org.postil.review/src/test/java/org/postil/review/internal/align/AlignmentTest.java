package org.postil.review.internal.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.LabelMap;
import org.postil.api.review.Pairing;
import org.postil.api.review.Region;
import org.postil.review.internal.Texts;
import org.postil.review.internal.Texts.Draft;

class AlignmentTest {

  private static final String TEXT =
      "Ingrid Solvang of Elster Ferries left Elster on Monday morning.";

  @Test
  void everyKindOfDifferenceHasItsName() {
    Layer a =
        Texts.entities(
            new Draft(0, 14, "PER"),
            new Draft(18, 32, "ORG"),
            new Draft(38, 44, "LOC"),
            new Draft(48, 54, "MISC"));
    Layer b =
        Texts.entities(
            new Draft(0, 14, "PER"),
            new Draft(18, 24, "ORG"),
            new Draft(38, 44, "ORG"),
            new Draft(55, 62, "MISC"));
    assertEquals(
        "SAME PER/PER, BOUNDS ORG/ORG, LABEL LOC/ORG, ONLY_A MISC/, ONLY_B /MISC", align(a, b));
  }

  @Test
  void anOverlapOfOneLabelGoesBeforeALongerOneOfAnother() {
    Layer a = Texts.entities(new Draft(0, 14, "PER"));
    Layer b = Texts.entities(new Draft(0, 13, "ORG"), new Draft(7, 14, "PER"));
    assertEquals("ONLY_B /ORG, BOUNDS PER/PER", align(a, b));
  }

  @Test
  void overlappingSpansOfOtherLabelsArePairedLast() {
    Layer a = Texts.entities(new Draft(0, 14, "PER"));
    Layer b = Texts.entities(new Draft(0, 13, "ORG"));
    assertEquals("BOUNDS_AND_LABEL PER/ORG", align(a, b));
  }

  @Test
  void timesWithAnotherValueDifferInTheirValue() {
    Layer a = Texts.times(new Draft(48, 54, "DATE", "2024-06-17"));
    Layer b = Texts.times(new Draft(48, 54, "DATE", "2024-06-10"));
    ComparedDocument document = Texts.compared(TEXT, a, b);
    assertEquals("VALUE DATE/DATE", align(document, ComparisonOptions.of(Texts.TIMEX)));
  }

  @Test
  void spansInSkippedStretchesAndOtherLabelsAreLeftOut() {
    Layer a = Texts.entities(new Draft(0, 14, "person"), new Draft(18, 32, "ORG"));
    Layer b = Texts.entities(new Draft(0, 14, "PER"), new Draft(38, 44, "LOC"));
    ComparedDocument document =
        new ComparedDocument(
            Texts.document("d", TEXT), List.of(a), List.of(b), List.of(new Region(31, 40)));
    ComparisonOptions options =
        ComparisonOptions.of(Texts.ENTITY)
            .withNames(new LabelMap(java.util.Map.of("person", "PER", "*", "")), LabelMap.NONE);
    assertEquals("SAME PER/PER", align(document, options));
  }

  @Test
  void everySpanIsInExactlyOnePairing() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      Layer a = randomLayer(random);
      Layer b = randomLayer(random);
      List<Pairing> pairings =
          Alignment.of(Marks.read(Texts.compared(TEXT, a, b), ComparisonOptions.of(Texts.ENTITY)));
      List<Span> spansA = new ArrayList<>();
      List<Span> spansB = new ArrayList<>();
      pairings.forEach(pairing -> pairing.spanA().ifPresent(spansA::add));
      pairings.forEach(pairing -> pairing.spanB().ifPresent(spansB::add));
      assertEquals(keys(a.spans()), keys(spansA), "seed " + seed);
      assertEquals(keys(b.spans()), keys(spansB), "seed " + seed);
      assertEquals(keys(spansA).size(), spansA.size(), "seed " + seed);
      assertEquals(keys(spansB).size(), spansB.size(), "seed " + seed);
    }
  }

  private static java.util.Set<String> keys(List<Span> spans) {
    return spans.stream()
        .map(span -> span.begin() + " " + span.end() + " " + span.string("label").orElseThrow())
        .collect(Collectors.toSet());
  }

  private static Layer randomLayer(Random random) {
    Draft[] drafts = new Draft[random.nextInt(12)];
    for (int i = 0; i < drafts.length; i++) {
      int begin = random.nextInt(50);
      drafts[i] =
          new Draft(begin, begin + 1 + random.nextInt(10), random.nextBoolean() ? "PER" : "ORG");
    }
    return Texts.entities(drafts);
  }

  private static String align(Layer a, Layer b) {
    return align(Texts.compared(TEXT, a, b), ComparisonOptions.of(Texts.ENTITY));
  }

  private static String align(ComparedDocument document, ComparisonOptions options) {
    return Alignment.of(Marks.read(document, options)).stream()
        .map(each -> each.kind() + " " + each.labelA() + "/" + each.labelB())
        .collect(Collectors.joining(", "));
  }
}
