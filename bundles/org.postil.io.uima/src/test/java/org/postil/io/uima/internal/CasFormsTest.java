package org.postil.io.uima.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.CASCompleteSerializer;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.CasLoadMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportedDocument;
import org.postil.api.io.Importer;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.testkit.Articles;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;
import org.postil.types.PostilTypeSystem;

class CasFormsTest {

  private static final Map<Exporter, Importer> FORMS =
      Map.of(
          new JsonCasExporter(),
          new JsonCasImporter(),
          new BinaryCasExporter(),
          new BinaryCasImporter());

  @TempDir Path folder;

  @Test
  void typesThatNobodyKnowsComeBackAsTheyWere() throws IOException {
    AnnotatedDocument foreign = foreign();
    for (Map.Entry<Exporter, Importer> form : FORMS.entrySet()) {
      ImportedDocument back = roundTrip(form, foreign);
      assertEquals(
          foreign.layers().get(0).fingerprint(),
          back.gold().get(0).fingerprint(),
          form.getKey().format());
      assertEquals(foreign.document().metadata(), back.document().metadata());
    }
  }

  @Test
  void aJsonCasIsReadByUimaAlone() throws Exception {
    MemoryTarget target = export(new JsonCasExporter(), foreign());
    JsonCasTypes types = JsonCasTypes.read(target.files().get("foreign.json"));
    CAS cas = CasCreationUtils.createCas(types.description(), null, null);
    target.writeTo(folder);
    new JsonCas2Deserializer().deserialize(folder.resolve("foreign.json").toFile(), cas);
    assertEquals("Mara 🚢 left.\n\nOslo", cas.getDocumentText());
    assertEquals(1, cas.getAnnotationIndex(cas.getTypeSystem().getType("lab.Trip")).size());
  }

  @Test
  void aBinaryCasIsReadByUimaAlone() throws Exception {
    MemoryTarget target = export(new BinaryCasExporter(), foreign());
    target.writeTo(folder);
    CAS cas = CasCreationUtils.createCas();
    CasIOUtils.load(folder.resolve("foreign.bcas").toUri().toURL(), null, cas, CasLoadMode.REINIT);
    assertEquals("Mara 🚢 left.\n\nOslo", cas.getDocumentText());
    assertEquals(1, cas.getAnnotationIndex(cas.getTypeSystem().getType("lab.Trip")).size());
  }

  @Test
  void damagedFilesAreRefusedWithAMessage() throws IOException {
    for (Map.Entry<Exporter, Importer> form : FORMS.entrySet()) {
      MemoryTarget target = export(form.getKey(), foreign());
      String name = "foreign" + (form.getKey() instanceof JsonCasExporter ? ".json" : ".bcas");
      byte[] good = target.files().get(name);
      for (long seed = 0; seed < 150; seed++) {
        Random random = new Random(seed);
        byte[] bad = java.util.Arrays.copyOf(good, good.length - random.nextInt(good.length / 2));
        for (int i = 0; i < 3; i++) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        try {
          Imported.by(form.getValue(), new MemorySource(name, bad));
        } catch (ImportException e) {
          assertTrue(String.valueOf(e.getMessage()).contains(name), e.getMessage());
        } catch (RuntimeException e) {
          throw new AssertionError(name + " with seed " + seed, e);
        }
      }
    }
  }

  @Test
  void objectsThatNoCasHasAreNotMade() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new ArrayList<>(List.of("a")));
    }
    IOException refusal =
        assertThrows(
            IOException.class,
            () ->
                SerializedObjects.read(
                    new java.io.ByteArrayInputStream(bytes.toByteArray()),
                    CASCompleteSerializer.class,
                    1000));
    assertTrue(String.valueOf(refusal.getMessage()).contains("objects that no CAS has"));
  }

  @Test
  void deepJsonIsRefused() {
    String deep = "{\"%TYPES\":" + "[".repeat(100_000);
    assertThrows(
        ImportException.class,
        () -> Imported.by(new JsonCasImporter(), new MemorySource("deep.json", deep)));
  }

  private ImportedDocument roundTrip(Map.Entry<Exporter, Importer> form, AnnotatedDocument document)
      throws IOException {
    MemoryTarget target = export(form.getKey(), document);
    Path root = Files.createTempDirectory(folder, "out");
    target.writeTo(root);
    String file =
        target.files().keySet().stream()
            .filter(name -> name.startsWith("foreign"))
            .findFirst()
            .orElseThrow();
    FileSource source = new FileSource(root, file);
    assertTrue(form.getValue().recognises(source.candidate()) > Importer.BY_CONTENT);
    return Imported.by(form.getValue(), source).documents().get(0);
  }

  private static MemoryTarget export(Exporter exporter, AnnotatedDocument document)
      throws IOException {
    MemoryTarget target = new MemoryTarget();
    ExportWriter writer = exporter.open(target, ExportOptions.defaults());
    writer.write(document);
    writer.close();
    assertEquals(Map.of(), writer.losses().losses());
    assertTrue(PostilTypeSystem.description().getTypes().length > 0);
    return target;
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
}
