package org.postil.standoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Span;

class GoldLayerTest {

  private final Document document =
      CleanText.of("Mara Lind left Oslo").document("a", "a", List.of(), Metadata.NONE);

  @Test
  void theOrderOfTypesAndPlacesDoesNotMatter() {
    GoldLayer one = new GoldLayer();
    one.add(TypeNames.ENTITY, 0, 9).set("label", "PER");
    one.add(TypeNames.TOKEN, 0, 4);
    one.add(TypeNames.ENTITY, 15, 19).set("label", "LOC");
    GoldLayer other = new GoldLayer();
    other.add(TypeNames.TOKEN, 0, 4);
    other.add(TypeNames.ENTITY, 15, 19).set("label", "LOC");
    other.add(TypeNames.ENTITY, 0, 9).set("label", "PER");
    assertEquals(build(one).fingerprint(), build(other).fingerprint());
  }

  @Test
  void anotherValueMakesAnotherFingerprint() {
    GoldLayer one = new GoldLayer();
    one.add(TypeNames.ENTITY, 0, 9).set("label", "PER");
    GoldLayer other = new GoldLayer();
    other.add(TypeNames.ENTITY, 0, 9).set("label", "ORG");
    assertNotEquals(build(one).fingerprint(), build(other).fingerprint());
  }

  @Test
  void everyKindOfValueComesOutAsItWentIn() {
    GoldLayer gold = new GoldLayer();
    GoldSpan mara = gold.add("lab.Person", 0, 9).set("name", "Mara");
    gold.add("lab.Trip", 10, 19)
        .set("who", mara)
        .set("km", 2.5)
        .set("done", true)
        .set("with", List.of(mara, gold.anchor(10, 14)))
        .set("tags", List.of("a", "b"));
    Layer layer = build(gold);
    SpanIndex index =
        new SpanIndex(new AnnotatedDocument(document, List.of(layer)), ExportOptions.defaults());
    List<Span> spans = index.spans();
    assertEquals(List.of("lab.Person", "lab.Trip"), spans.stream().map(Span::type).toList());
    Map<String, FeatureValue> trip = index.features(spans.get(1));
    assertEquals(Set.of("who", "km", "done", "with", "tags"), trip.keySet());
    assertEquals(new FeatureValue.Truth(true), trip.get("done"));
    assertEquals(new FeatureValue.Fraction(2.5), trip.get("km"));
    assertEquals(
        new FeatureValue.Many(List.of(new FeatureValue.Text("a"), new FeatureValue.Text("b"))),
        trip.get("tags"));
    assertEquals(0, ((FeatureValue.Target) trip.get("who")).span().begin());
    assertEquals(2, ((FeatureValue.Many) trip.get("with")).values().size());
    assertEquals(2, spans.get(1).references("with").size());
  }

  @Test
  void aValueThatDoesNotFitIsRefused() {
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.ENTITY, 0, 9).set("entity", "three");
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> gold.build(document));
    assertTrue(String.valueOf(refusal.getMessage()).contains("expected a whole number"));
  }

  @Test
  void aSpanOutsideTheTextIsRefused() {
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.ENTITY, 0, 99);
    assertThrows(IllegalArgumentException.class, () -> gold.build(document));
  }

  @Test
  void noSpansMakeNoLayer() {
    assertTrue(new GoldLayer().build(document).isEmpty());
  }

  private Layer build(GoldLayer gold) {
    return gold.build(document).orElseThrow();
  }
}
