package org.postil.cas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Span;
import org.postil.types.EntityMention;
import org.postil.types.PostilTypeSystem;
import org.postil.types.StanceMention;
import org.postil.types.Token;

class LayeredCasTest {

  private static final String ALL = "test.Everything";
  private static final String[] PRIMITIVES = {
    "Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double", "String"
  };

  private LayeredCas cas;
  private Document document;

  @BeforeEach
  void makeCas() throws Exception {
    cas = newCas(PostilTypeSystem.description(), everything());
    document = document("Anna met Bo in Ulm.");
    cas.fill(document);
  }

  @Test
  void zonesAndMetadataOfTheDocumentAreInTheCas() {
    AnnotationFS zone = only("org.postil.types.Zone");
    assertEquals("paragraph", zone.getStringValue(zone.getType().getFeatureByBaseName("kind")));
    assertEquals(document.text(), zone.getCoveredText());
  }

  @Test
  void whatWasAddedIsTakenOnce() throws Exception {
    annotate(Token.class.getName(), 0, 4);
    Layer tokens = cas.take(header("one"), Set.of(Token.class.getName()));
    annotate(Token.class.getName(), 5, 8);
    Layer more = cas.take(header("two"), Set.of(Token.class.getName()));
    assertEquals(1, tokens.spanCount());
    assertEquals(List.of("Token[5,8)"), more.spans().stream().map(Span::toString).toList());
  }

  @Test
  void aReferenceToAnotherLayerResolves() throws Exception {
    EntityMention anna = new EntityMention(cas.cas().getJCas(), 0, 4);
    anna.setName("Anna");
    anna.addToIndexes();
    Layer entities = cas.take(header("entities"), Set.of(EntityMention.class.getName()));
    StanceMention stance = new StanceMention(cas.cas().getJCas(), 0, 19);
    stance.setTarget(anna);
    FSArray<Annotation> evidence = new FSArray<>(cas.cas().getJCas(), 2);
    evidence.set(0, anna);
    stance.setEvidence(evidence);
    stance.addToIndexes();
    Layer stances =
        cas.take(header("stance", entities.fingerprint()), Set.of(StanceMention.class.getName()));

    Span taken = stances.spans().get(0);
    assertEquals(entities.spans().get(0).reference(), taken.reference("target").orElseThrow());
    assertEquals(List.of(entities.spans().get(0).reference()), taken.references("evidence"));
    assertEquals(text(stances), text(reread(List.of(entities), stances)));
  }

  @Test
  void aReferenceToALayerThatIsNoInputIsRefused() throws Exception {
    EntityMention anna = new EntityMention(cas.cas().getJCas(), 0, 4);
    anna.addToIndexes();
    cas.take(header("entities"), Set.of(EntityMention.class.getName()));
    StanceMention stance = new StanceMention(cas.cas().getJCas(), 0, 19);
    stance.setTarget(anna);
    stance.addToIndexes();
    LayerConflict conflict =
        assertThrows(
            LayerConflict.class,
            () -> cas.take(header("stance"), Set.of(StanceMention.class.getName())));
    assertTrue(conflict.getMessage().contains("does not read"), conflict.getMessage());
  }

  @Test
  void offsetsOutsideTheTextAreRefused() {
    annotate(Token.class.getName(), 4, 99);
    LayerConflict conflict =
        assertThrows(
            LayerConflict.class, () -> cas.take(header("t"), Set.of(Token.class.getName())));
    assertTrue(conflict.getMessage().contains("[4,99)"), conflict.getMessage());
  }

  @Test
  void annotationsOfUndeclaredTypesAreRefused() {
    annotate(Token.class.getName(), 0, 4);
    annotate(Token.class.getName(), 5, 8);
    LayerConflict conflict =
        assertThrows(
            LayerConflict.class,
            () -> cas.take(header("t"), Set.of(EntityMention.class.getName())));
    assertEquals(
        "Cannot keep the layer of [t@1.0.0]: it added 2 annotations of types that it does not"
            + " declare (org.postil.types.Token); declare what it writes and leave the annotations"
            + " of others alone",
        conflict.getMessage());
  }

  @Test
  void removingTheAnnotationsOfOthersIsRefused() {
    annotate(Token.class.getName(), 0, 4);
    cas.take(header("t"), Set.of(Token.class.getName()));
    cas.cas().removeFsFromIndexes(only(Token.class.getName()));
    LayerConflict conflict =
        assertThrows(
            LayerConflict.class,
            () -> cas.take(header("e"), Set.of(EntityMention.class.getName())));
    assertTrue(conflict.getMessage().contains("it removed 1 annotations"), conflict.getMessage());
  }

  @Test
  void everyKindOfValueComesBack() throws Exception {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      cas.fill(document);
      Layer first = randomLayer(random, "first", List.of());
      Layer second = randomLayer(random, "second", List.of(first.fingerprint()));
      assertEquals(text(second), text(reread(List.of(first), second)), "seed " + seed);
      assertEquals(text(first), text(reread(List.of(), first)), "seed " + seed);
    }
  }

  @Test
  void aLayerCanBeReadWithNothingButItsOwnTypes() throws Exception {
    Layer layer = randomLayer(new Random(7), "alone", List.of());
    LayeredCas other =
        newCas(PostilTypeSystem.description(), TypeDefinitions.describe(layer.types()));
    other.fill(document);
    other.put(layer);
    assertEquals(
        layer.spanCount(),
        other.cas().getAnnotationIndex(other.cas().getTypeSystem().getType(ALL)).size());
  }

  @Test
  void rowsOfUnknownTypesAreLeftOut() throws Exception {
    Layer layer = randomLayer(new Random(8), "unknown", List.of());
    LayeredCas other = newCas(PostilTypeSystem.description());
    other.fill(document);
    int before = other.cas().getAnnotationIndex().size();
    other.put(layer);
    assertEquals(before, other.cas().getAnnotationIndex().size());
  }

  /** Puts layers into a fresh CAS and takes the last one out again as if it were new. */
  private Layer reread(List<Layer> before, Layer last) throws Exception {
    LayeredCas other = newCas(PostilTypeSystem.description(), everything());
    other.fill(document);
    before.forEach(other::put);
    other.put(last);
    return other.view(last.header());
  }

  private Layer randomLayer(Random random, String name, List<String> inputs) throws Exception {
    CAS raw = cas.cas();
    Type type = raw.getTypeSystem().getType(ALL);
    List<FeatureStructure> old = new ArrayList<>();
    raw.getAnnotationIndex(type).forEach(old::add);
    List<FeatureStructure> made = new ArrayList<>(old);
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      int begin = random.nextInt(document.text().length());
      FeatureStructure fs = raw.createAnnotation(type, begin, begin + 1);
      made.add(fs);
      RandomValues.fill(raw, fs, random, made);
      raw.addFsToIndexes(fs);
    }
    return cas.take(new LayerHeader(name, name, "1.0.0", inputs), List.of(ALL));
  }

  private static String text(Layer layer) {
    StringBuilder text = new StringBuilder();
    for (FeatureTable table : layer.tables()) {
      table
          .columns()
          .forEach(
              (name, column) -> {
                for (int row = 0; row < table.rows(); row++) {
                  text.append(table.type()).append(' ').append(name).append(' ');
                  text.append(column.text(row)).append('\n');
                }
              });
    }
    return text.toString();
  }

  private LayerHeader header(String name, String... inputs) {
    return new LayerHeader(name, name, "1.0.0", List.of(inputs));
  }

  private void annotate(String type, int begin, int end) {
    CAS raw = cas.cas();
    raw.addFsToIndexes(raw.createAnnotation(raw.getTypeSystem().getType(type), begin, end));
  }

  private AnnotationFS only(String type) {
    return cas.cas().getAnnotationIndex(cas.cas().getTypeSystem().getType(type)).iterator().next();
  }

  private static LayeredCas newCas(TypeSystemDescription... types) throws Exception {
    return new LayeredCas(
        CasCreationUtils.createCas(CasCreationUtils.mergeTypeSystems(List.of(types)), null, null));
  }

  private static Document document(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Original original = new Original("a.txt", "UTF-8", bytes, OffsetMap.oneToOne(), List.of());
    List<Zone> zones = List.of(new Zone(ZoneKind.PARAGRAPH, 0, text.length()));
    return new Document("a", text, zones, Metadata.NONE, original);
  }

  private static TypeSystemDescription everything() {
    TypeSystemDescription system =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    TypeDescription type = system.addType(ALL, "", CAS.TYPE_NAME_ANNOTATION);
    for (String primitive : PRIMITIVES) {
      type.addFeature("a" + primitive, "", "uima.cas." + primitive);
      type.addFeature("many" + primitive, "", "uima.cas." + primitive + "Array");
    }
    type.addFeature("other", "", CAS.TYPE_NAME_TOP);
    type.addFeature("others", "", CAS.TYPE_NAME_FS_ARRAY, ALL, true);
    type.addFeature("list", "", CAS.TYPE_NAME_FS_LIST);
    return system;
  }
}
