package org.postil.review.internal.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Span;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.api.review.FeatureValue;
import org.postil.api.review.Reviewer;
import org.postil.api.review.RunningReview;
import org.postil.review.internal.Texts;
import org.postil.review.internal.decide.LayerReviewer;
import org.postil.types.PostilTypeSystem;

class GoldWriterTest {

  private static final String TEXT = "\"We sail in June,\" Ingrid Solvang said on Monday.";
  private static final String QUOTE = "org.postil.types.Quotation";

  private final Document document = Texts.document("d", TEXT);
  private final Layer machine = machine();
  private final Reviewer reviewer = new LayerReviewer();

  private static Layer machine() {
    LayerBuilder builder = new LayerBuilder(PostilTypeSystem.description());
    LayerBuilder.Row speaker =
        builder.add(
            Texts.ENTITY,
            19,
            33,
            Map.of("label", "PER", "kind", "person", "entity", 7, "confidence", 0.9));
    LayerBuilder.Row quote =
        builder.add(QUOTE, 0, 18, Map.of("label", "direct", "speakerName", "Ingrid Solvang"));
    quote.set("speaker", speaker);
    builder.add(Texts.TIMEX, 42, 48, Map.of("label", "DATE", "value", "2024-06-17"));
    return builder.build("all", "d");
  }

  @Test
  void nothingIsGoldThatNobodyApproved() {
    assertTrue(gold().spans().isEmpty());
  }

  @Test
  void acceptedSpansKeepTheirFeaturesButNotTheirConfidence() {
    Span speaker = gold(new Decision.Accept(seen(19))).spans().get(0);
    assertEquals("person", speaker.string("kind").orElseThrow());
    assertEquals(7, speaker.integer("entity").orElseThrow());
    assertEquals(0.0, speaker.number("confidence").orElse(0));
    assertEquals("PER", speaker.string("label").orElseThrow());
  }

  @Test
  void referencesHoldBetweenGoldSpans() {
    Layer gold = gold(new Decision.Accept(seen(0)), new Decision.Accept(seen(19)));
    Span quote = gold.spans().get(0);
    assertEquals(19, gold.span(quote.reference("speaker").orElseThrow().row()).begin());
    Layer alone = gold(new Decision.Accept(seen(0)));
    assertTrue(alone.spans().get(0).reference("speaker").isEmpty());
    assertEquals("Ingrid Solvang", alone.spans().get(0).string("speakerName").orElseThrow());
  }

  @Test
  void whatPeopleSetGoesOverWhatAnnotatorsSay() {
    Layer gold =
        gold(
            new Decision.SetFeature(seen(42), "value", new FeatureValue.Text("2024-06-10")),
            new Decision.SetFeature(seen(19), "entity", new FeatureValue.Numeric(3)),
            new Decision.SetFeature(seen(19), "kind", new FeatureValue.Nothing()),
            new Decision.SetFeature(seen(19), "rank", new FeatureValue.Numeric(1.5)),
            new Decision.SetFeature(seen(0), "speaker", new FeatureValue.Target(seen(19))));
    Span quote = gold.spans().get(0);
    Span speaker = gold.spans().get(1);
    assertEquals("2024-06-10", gold.spans().get(2).string("value").orElseThrow());
    assertEquals(3, speaker.integer("entity").orElseThrow());
    assertTrue(speaker.string("kind").isEmpty());
    assertEquals(1.5, speaker.number("rank").orElseThrow());
    assertEquals(speaker.number(), quote.reference("speaker").orElseThrow().row());
  }

  @Test
  void addedSpansOfUnknownTypesGetATypeOfTheirOwn() {
    Anchor june = Anchor.at(TEXT, "imported.season", 12, 16, "summer");
    TreeMap<String, FeatureValue> values = new TreeMap<>();
    values.put("warm", new FeatureValue.Truth(true));
    Span added = gold(new Decision.Add(june, values)).spans().get(0);
    assertEquals("imported.season", added.type());
    assertEquals("summer", added.string("label").orElseThrow());
    assertEquals(1, added.integer("warm").orElseThrow());
  }

  @Test
  void labelsOfTheDocumentCoverItWhole() {
    Span label = gold(new Decision.LabelDocument("transport")).spans().get(0);
    assertEquals("org.postil.types.DocumentLabel", label.type());
    assertEquals(TEXT.length(), label.end());
    assertEquals(1.0, label.number("score").orElseThrow());
  }

  @Test
  void spansWhoseAnnotatorIsGoneAreStillGoldWithWhatPeopleSaw() {
    RunningReview running = reviewer.start(document, List.of());
    decide(running, List.of(new Decision.Accept(seen(42)), new Decision.Reject(seen(19))));
    Layer gold = reviewer.gold(running.review(), LayerHeader.GOLD);
    assertEquals(1, gold.spans().size());
    assertEquals("2024-06-17", gold.spans().get(0).string("value").orElseThrow());
  }

  @Test
  void theSameDecisionsMakeTheSameLayer() {
    Decision[] decisions = {new Decision.Accept(seen(0)), new Decision.Accept(seen(19))};
    assertEquals(gold(decisions).fingerprint(), gold(decisions).fingerprint());
    assertEquals(LayerHeader.GOLD, gold(decisions).header().by());
  }

  private Anchor seen(int begin) {
    return machine.spans().stream()
        .filter(span -> span.begin() == begin)
        .map(span -> Anchor.of(TEXT, span))
        .findFirst()
        .orElseThrow();
  }

  private Layer gold(Decision... decisions) {
    RunningReview running = reviewer.start(document, List.of(machine));
    decide(running, List.of(decisions));
    return reviewer.gold(running.review(), LayerHeader.GOLD);
  }

  private static void decide(RunningReview running, List<Decision> decisions) {
    List<Decision> all = new ArrayList<>(decisions);
    for (int i = 0; i < all.size(); i++) {
      running.add(new Entry(i + 1L, "d", "anna", Instant.EPOCH, all.get(i)));
    }
  }
}
