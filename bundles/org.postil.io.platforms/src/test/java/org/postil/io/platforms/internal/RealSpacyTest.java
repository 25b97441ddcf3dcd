package org.postil.io.platforms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.FileSource;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

/**
 * spaCy itself reads our files. Needs Python with spaCy: {@code python3}, or what {@code
 * POSTIL_SPACY_PYTHON} names.
 */
class RealSpacyTest {

  private static final String PYTHON =
      Optional.ofNullable(System.getenv("POSTIL_SPACY_PYTHON")).orElse("python3");
  private static final List<String> PIECES =
      List.of(
          "Mara",
          "number",
          "DATE",
          "Åre",
          "🚢",
          "שלום",
          "e\u0301t",
          ",",
          "left_it",
          "10:30",
          "\n\n",
          "  ",
          "\u00A0",
          "x.y");

  @TempDir private Path folder;

  @Test
  void spacyReadsTextsEntitiesAndGroupsAsTheyWere() throws Exception {
    assumeSpacy();
    for (long seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<AnnotatedDocument> documents = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        documents.add(random("seed " + seed + ", document " + i, random));
      }
      MemoryTarget target = new MemoryTarget();
      DocBinTest.export(target, documents);
      target.writeTo(folder);
      List<ImportedDocument> spacy = readBySpacy("documents.spacy");
      List<ImportedDocument> own =
          Imported.by(new DocBinImporter(), new FileSource(folder, "documents.spacy")).documents();
      assertEquals(documents.size(), spacy.size());
      for (int i = 0; i < spacy.size(); i++) {
        Document out = documents.get(i).document();
        assertEquals(out.id(), spacy.get(i).document().id());
        assertEquals(out.text(), spacy.get(i).document().text(), out.id());
        assertEquals(
            places(documents.get(i).layers(), out, "entity|timex|quote"),
            places(spacy.get(i), "entity|timex|quote"),
            out.id());
        assertEquals(places(own.get(i), ".*"), places(spacy.get(i), ".*"), out.id());
      }
    }
  }

  @Test
  void weReadAFileOfSpacyAsSpacyDoes() throws Exception {
    assumeSpacy();
    Files.write(folder.resolve("harbour.spacy"), DocBinTest.harbour());
    List<ImportedDocument> spacy = readBySpacy("harbour.spacy");
    List<ImportedDocument> own =
        Imported.by(new DocBinImporter(), new FileSource(folder, "harbour.spacy")).documents();
    assertEquals(spacy.size(), own.size());
    for (int i = 0; i < own.size(); i++) {
      assertEquals(places(spacy.get(i), ".*"), places(own.get(i), ".*"));
    }
  }

  private static List<String> places(ImportedDocument document, String types) {
    return places(document.gold(), document.document(), types);
  }

  /** Spans that stand at the same place are in no order. */
  private static List<String> places(List<Layer> layers, Document document, String types) {
    List<String> told = new ArrayList<>();
    layers.forEach(
        layer ->
            layer
                .spans()
                .forEach(
                    span ->
                        told.add(
                            TypeNames.shortName(span.type())
                                + " ["
                                + span.begin()
                                + ","
                                + span.end()
                                + ") "
                                + span.string("label").orElse("")
                                + " "
                                + span.string("link").orElse("")
                                + " "
                                + document.text().substring(span.begin(), span.end()))));
    return told.stream().filter(each -> each.matches("(?s)(?:" + types + ") .*")).sorted().toList();
  }

  private static AnnotatedDocument random(String id, Random random) {
    StringBuilder text = new StringBuilder();
    List<int[]> tokens = new ArrayList<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      if (!piece.isBlank()) {
        tokens.add(new int[] {text.length(), text.length() + piece.length()});
      }
      text.append(piece).append(random.nextInt(4) == 0 ? "" : " ");
    }
    Document document = Articles.of(id, text.toString(), "2024-06-14");
    GoldLayer gold = new GoldLayer();
    tokens.forEach(token -> gold.add(TypeNames.TOKEN, token[0], token[1]));
    for (int i = 0; i < tokens.size() / 2; i++) {
      int first = random.nextInt(tokens.size());
      int last = Math.min(tokens.size() - 1, first + random.nextInt(4));
      String label = List.of("PERSON", "Fjell-Ort", "DATE").get(random.nextInt(3));
      String type = random.nextInt(5) == 0 ? "quote" : "";
      gold.add(
              type.isEmpty() ? TypeNames.typeOfLabel(label) : TypeNames.fullName(type),
              tokens.get(first)[0],
              tokens.get(last)[1])
          .set("label", label);
    }
    for (int i = 0; i + 5 < tokens.size(); i += 6) {
      gold.add(TypeNames.SENTENCE, tokens.get(i)[0], tokens.get(i + 3 + random.nextInt(3))[1]);
    }
    return new AnnotatedDocument(document, gold.build(document).map(List::of).orElse(List.of()));
  }

  /** What spaCy says it finds, through our importer of spaCy's JSON. */
  private List<ImportedDocument> readBySpacy(String file) throws Exception {
    Path script = Path.of("src", "test", "python", "read_docbin.py").toAbsolutePath();
    Path told = folder.resolve("told.jsonl");
    Path errors = folder.resolve("errors.txt");
    int code =
        run(
            new ProcessBuilder(PYTHON, script.toString(), folder.resolve(file).toString())
                .redirectOutput(told.toFile())
                .redirectError(errors.toFile()));
    assertEquals(0, code, Files.readString(errors));
    Imported imported =
        Imported.by(new SpacyImporter(), new MemorySource("told.jsonl", Files.readString(told)));
    assertEquals(List.of(), imported.failures());
    return imported.documents();
  }

  private static void assumeSpacy() throws InterruptedException {
    int code = -1;
    try {
      code =
          run(
              new ProcessBuilder(PYTHON, "-c", "import spacy")
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD));
    } catch (IOException e) {
      System.err.println("RealSpacyTest: no [" + PYTHON + "]: " + e.getMessage());
    }
    assumeTrue(
        code == 0,
        "["
            + PYTHON
            + "] has no spaCy, so nobody but us reads our .spacy files in this run; pip"
            + " install spacy, or name a Python that has it in POSTIL_SPACY_PYTHON");
  }

  private static int run(ProcessBuilder builder) throws IOException, InterruptedException {
    builder.environment().put("PYTHONIOENCODING", StandardCharsets.UTF_8.name());
    Process process = builder.start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "Python does not end");
    return process.exitValue();
  }
}
