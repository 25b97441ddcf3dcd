package org.postil.io.conll.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Span;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class ConlluTest {

  private static final String FRENCH =
      """
      # newdoc id = d1
      # sent_id = s1
      # text = Il parle du port. Oui!
      1\tIl\til\tPRON\t_\tGender=Masc\t2\tnsubj\t2:nsubj\t_
      2\tparle\tparler\tVERB\t_\t_\t0\troot\t0:root\t_
      2.1\tparle\tparler\tVERB\t_\t_\t_\t_\t2:conj\t_
      3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
      3\tde\tde\tADP\t_\t_\t5\tcase\t5:case\t_
      4\tle\tle\tDET\t_\t_\t5\tdet\t5:det\t_
      5\tport\tport\tNOUN\t_\t_\t2\tobl\t2:obl\tSpaceAfter=No
      6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t2:punct\t_

      # newpar
      # sent_id = s2
      1\tOui\toui\tINTJ\t_\t_\t0\troot\t_\tMood=Glad|SpacesAfter=\\s\\s
      2\t!\t!\tPUNCT\t_\t_\t1\tpunct\t_\t_

      """;

  @Test
  void multiwordTokensEmptyNodesAndCommentsGoInAndOut() throws IOException {
    ImportedDocument document = read(FRENCH).documents().get(0);
    assertEquals("d1", document.document().id());
    assertEquals("Il parle du port.\n\nOui  !", document.document().text());
    assertEquals(2, document.document().zones().size());
    assertEquals(FRENCH, write(document));
  }

  @Test
  void wordsOfAMultiwordTokenStandAtItsPlace() throws IOException {
    List<Span> spans = read(FRENCH).documents().get(0).gold().get(0).spans();
    List<String> forms =
        spans.stream()
            .filter(span -> span.type().equals(TypeNames.TOKEN) && span.begin() == 9)
            .map(span -> span.string("form").orElse(""))
            .toList();
    assertEquals(List.of("de", "le"), forms);
  }

  @Test
  void namesComeBackFromMisc() throws IOException {
    Document document = Articles.of("Mara Lind left Oslo.\n\nShe came back.");
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.ENTITY, 0, 9).set("label", "PER");
    gold.add(TypeNames.ENTITY, 15, 19).set("label", "LOC");
    ImportedDocument given =
        new ImportedDocument(document, List.of(gold.build(document).orElseThrow()));
    String conllu = write(given);
    assertTrue(conllu.contains("1\tMara\t_\t_\t_\t_\t_\t_\t_\tNE=B-PER\n"), conllu);
    assertTrue(conllu.contains("4\tOslo\t_\t_\t_\t_\t_\t_\t_\tNE=B-LOC|SpaceAfter=No\n"), conllu);
    ImportedDocument back = read(conllu).documents().get(0);
    assertEquals(document.text(), back.document().text());
    assertEquals(
        List.of("EntityMention[0,9)", "EntityMention[15,19)"),
        back.gold().get(0).spans().stream()
            .filter(span -> span.type().equals(TypeNames.ENTITY))
            .map(Span::toString)
            .toList());
    assertEquals(conllu, write(back));
  }

  @Test
  void aWrongNumberOfColumnsFailsItsDocumentAlone() throws IOException {
    Imported imported =
        read("# newdoc id = a\n1\tBad\t_\n\n# newdoc id = b\n1\tGood\t_\t_\t_\t_\t_\t_\t_\t_\n");
    assertEquals("b", imported.documents().get(0).document().id());
    assertEquals(
        List.of(
            "/import/a.conllu line 2: Cannot import [/import/a.conllu] line 2: expected 10 columns,"
                + " found 3; separate columns with tabs"),
        imported.failures());
  }

  @Test
  void aHeadThatIsNotThereFailsTheDocument() throws IOException {
    Imported imported = read("1\tBad\t_\t_\t_\t_\t7\tdep\t_\t_\n");
    assertTrue(imported.failures().get(0).contains("has the head [7]"));
  }

  @Test
  void theEnglishTreebankGoesInAndOutByteForByte() throws IOException {
    Path file = Path.of("../../../shared/data/formats/conllu-ewt/en_ewt-ud-dev.conllu");
    assumeTrue(Files.exists(file), "Skipped: no treebank at " + file.toAbsolutePath());
    String text = Files.readString(file);
    Imported imported = read(text);
    assertEquals(List.of(), imported.failures());
    assertTrue(imported.documents().size() > 300, imported.documents().size() + " documents");
    assertEquals(text, write(imported.documents().toArray(ImportedDocument[]::new)));
  }

  private static Imported read(String text) throws IOException {
    return Imported.by(new ConlluImporter(), new MemorySource("a.conllu", text));
  }

  private static String write(ImportedDocument... documents) throws IOException {
    MemoryTarget target = new MemoryTarget();
    ExportOptions options = new ExportOptions(Set.of(), Map.of());
    try (ExportWriter writer = new ConlluExporter().open(target, options)) {
      for (ImportedDocument document : documents) {
        writer.write(new AnnotatedDocument(document.document(), document.gold()));
      }
    }
    return target.text("documents.conllu");
  }
}
