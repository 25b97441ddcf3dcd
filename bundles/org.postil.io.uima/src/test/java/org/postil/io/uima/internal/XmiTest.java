package org.postil.io.uima.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class XmiTest {

  @TempDir Path folder;

  @Test
  void plainUimaOpensAnExportWithItsTypeSystem() throws Exception {
    MemoryTarget target = export(ExportOptions.defaults(), machine());
    TypeSystemDescription types =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(
                new XMLInputSource(
                    new ByteArrayInputStream(target.files().get("TypeSystem.xml")), null));
    CAS cas = CasCreationUtils.createCas(types, null, null);
    XmiCasDeserializer.deserialize(
        new ByteArrayInputStream(target.files().get("odd/emoji.xmi")), cas);
    Type entities = cas.getTypeSystem().getType(TypeNames.ENTITY);
    AnnotationFS entity = cas.getAnnotationIndex(entities).iterator().next();
    assertEquals("Ada Lovelace", entity.getCoveredText());
    assertEquals(
        "entities@1.0.0",
        origin(cas).getFeatureValueAsString(origin(cas).getType().getFeatureByBaseName("by")));
  }

  @Test
  void typesThatPostilDoesNotKnowGoOutAgainUnchanged() throws IOException {
    MemoryTarget first = export(ExportOptions.defaults(), foreign());
    ImportedDocument back = readBack(first, "first", "foreign.xmi");
    MemoryTarget second =
        export(ExportOptions.defaults(), new AnnotatedDocument(back.document(), back.gold()));
    ImportedDocument again = readBack(second, "second", "foreign.xmi");
    assertEquals(back.gold().get(0).fingerprint(), again.gold().get(0).fingerprint());
    assertEquals(first.text("TypeSystem.xml"), second.text("TypeSystem.xml"));
    assertEquals(back.document().metadata(), again.document().metadata());
    assertEquals(back.document().zones(), again.document().zones());
  }

  @Test
  void exportingWhatWasImportedGivesTheSameBytes() throws IOException {
    AnnotatedDocument document = Annotations.of(Articles.news());
    ImportedDocument one =
        readBack(export(ExportOptions.defaults(), document), "1", "elster/bridge.xmi");
    MemoryTarget second = export(ExportOptions.defaults(), annotated(one));
    ImportedDocument two = readBack(second, "2", "elster/bridge.xmi");
    MemoryTarget third = export(ExportOptions.defaults(), annotated(two));
    assertArrayEquals(
        second.files().get("elster/bridge.xmi"), third.files().get("elster/bridge.xmi"));
  }

  @Test
  void chosenTypesAloneAreWritten() throws IOException {
    ExportOptions entities = new ExportOptions(Set.of("entity"), Map.of());
    String xmi = export(entities, Annotations.of(Articles.news())).text("elster/bridge.xmi");
    assertTrue(xmi.contains("EntityMention"), xmi);
    assertTrue(!xmi.contains("types:Quotation"), xmi);
    assertTrue(!xmi.contains("types:Zone"), xmi);
  }

  @Test
  void charactersThatXmlCannotHoldAreReplacedAndCounted() throws IOException {
    Document document = Articles.of("a b");
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.ENTITY, 0, 1).set("name", "\u0001x\uD83D");
    MemoryTarget target = new MemoryTarget();
    ExportWriter writer = new XmiExporter().open(target, ExportOptions.defaults());
    writer.write(new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow())));
    writer.close();
    assertEquals(
        Map.of("characters that XML 1.0 cannot hold replaced", 2L), writer.losses().losses());
  }

  @Test
  void aLayerWhoseTypesContradictAnotherIsLeftOutAndCounted() throws IOException {
    Document document = Articles.of("a b");
    GoldLayer texts = new GoldLayer();
    texts.add("lab.Thing", 0, 1).set("size", "big");
    GoldLayer numbers = new GoldLayer();
    numbers.add("lab.Thing", 0, 1).set("size", 3.5);
    MemoryTarget target = new MemoryTarget();
    ExportWriter writer = new XmiExporter().open(target, ExportOptions.defaults());
    writer.write(
        new AnnotatedDocument(
            document,
            List.of(texts.build(document).orElseThrow(), numbers.build(document).orElseThrow())));
    writer.close();
    assertEquals(
        Map.of("layers left out whose types contradict those of other layers", 1L),
        writer.losses().losses());
    assertTrue(target.text("test.xmi").contains("size=\"big\""));
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "the secret");
    String xmi =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
            + folder.resolve("secret.txt").toUri()
            + "\">]><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\""
            + " xmi:version=\"2.0\"><cas:NULL xmi:id=\"0\"/><cas:Sofa xmi:id=\"1\" sofaNum=\"1\""
            + " sofaID=\"_InitialView\" mimeType=\"text\" sofaString=\"a\"/>&e;</xmi:XMI>";
    refused(xmi);
  }

  @Test
  void entitiesThatGrowAreNotExpanded() {
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
    }
    refused(laughs + "]><x xmlns:xmi=\"http://www.omg.org/XMI\">&a29;</x>");
  }

  @Test
  void anExternalEntityInATypeSystemIsNotRead() throws IOException {
    MemoryTarget target = export(ExportOptions.defaults(), Annotations.of(Articles.news()));
    target.writeTo(folder);
    Files.writeString(
        folder.resolve("TypeSystem.xml"),
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\">"
            + "<name>&e;</name></typeSystemDescription>");
    FileSource source = new FileSource(folder, "elster/bridge.xmi");
    assertThrows(ImportException.class, () -> Imported.by(new XmiImporter(), source));
  }

  @Test
  void aTypeSystemIsNoDocument() throws IOException {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = new BinaryCasExporter().open(target, ExportOptions.defaults())) {
      writer.write(Annotations.of(Articles.news()));
    }
    MemorySource types =
        new MemorySource(
            TypeSystemFile.NAME, Objects.requireNonNull(target.files().get(TypeSystemFile.NAME)));
    XmiImporter importer = new XmiImporter();
    assertEquals(Importer.BY_CONTENT, importer.recognises(types.candidate()));
    Imported imported = Imported.by(importer, types);
    assertEquals(0, imported.documents().size());
    assertEquals(List.of(), imported.failures());
    String story = "In UIMA a <typeSystemDescription> stands at the top.";
    assertEquals(Importer.NO, importer.recognises(new MemorySource("a.txt", story).candidate()));
  }

  @Test
  void unknownTypesWithoutATypeSystemAreRefusedWithARemedy() throws IOException {
    MemoryTarget target = export(ExportOptions.defaults(), foreign());
    MemorySource alone = new MemorySource("foreign.xmi", target.text("foreign.xmi"));
    ImportException refusal =
        assertThrows(ImportException.class, () -> Imported.by(new XmiImporter(), alone));
    assertTrue(String.valueOf(refusal.getMessage()).contains("TypeSystem.xml"));
  }

  private void refused(String xmi) {
    assertThrows(
        ImportException.class,
        () -> Imported.by(new XmiImporter(), new MemorySource("a.xmi", xmi)));
  }

  private static FeatureStructure origin(CAS cas) {
    Type type = cas.getTypeSystem().getType(Origins.TYPE);
    return cas.getIndexRepository().getAllIndexedFS(type).next();
  }

  private static AnnotatedDocument machine() {
    Document document = Articles.of("odd/emoji", Articles.oddTexts().get("emoji"), "2024-06-14");
    int at = document.text().indexOf("Ada");
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.ENTITY, at, at + "Ada Lovelace".length()).set("label", "PER");
    Layer layer = gold.build(document).orElseThrow();
    LayerHeader header =
        new LayerHeader(layer.fingerprint(), "entities", "1.0.0", layer.header().inputs());
    return new AnnotatedDocument(
        document, List.of(new Layer(header, layer.types(), layer.tables())));
  }

  private static AnnotatedDocument foreign() {
    Document document = Articles.of("foreign", "Mara 🚢 left.\n\nOslo", "2024-06-14T08:00:00Z");
    GoldLayer gold = new GoldLayer();
    GoldSpan mara = gold.add("lab.Person", 0, 4).set("name", "Mara \"<&>\" é");
    gold.add("lab.Trip", 8, 12)
        .set("who", mara)
        .set("with", List.of(mara, mara))
        .set("km", -0.5)
        .set("done", true)
        .set("tags", List.of("a b", "", "c"));
    return new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow()));
  }

  private static AnnotatedDocument annotated(ImportedDocument document) {
    return new AnnotatedDocument(document.document(), document.gold());
  }

  private ImportedDocument readBack(MemoryTarget target, String name, String file)
      throws IOException {
    Path root = Files.createDirectories(folder.resolve(name));
    target.writeTo(root);

    Imported imported =
        Imported.by(new XmiImporter(), new FileSource(root, file), ImportOptions.defaults());
    return imported.documents().get(0);
  }

  private static MemoryTarget export(ExportOptions options, AnnotatedDocument document)
      throws IOException {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = new XmiExporter().open(target, options)) {
      writer.write(document);
    }
    return target;
  }
}
