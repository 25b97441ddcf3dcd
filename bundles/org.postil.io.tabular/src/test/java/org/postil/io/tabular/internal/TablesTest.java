package org.postil.io.tabular.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.Importer;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.TypeNames;
import org.postil.testkit.Articles;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;
import org.postil.testkit.MemoryTarget;

class TablesTest {

  @Test
  void columnsGoWhereTheMapSays() throws IOException {
    Document document =
        read(
                new CsvImporter(),
                "a.csv",
                "nr;head;story;when;desk\n7;Bridge;It reopened.;Fri, 14 Jun 2024 08:30:00 GMT;city\n",
                "text=head+story,id=nr,title=head,dct=when")
            .documents()
            .get(0)
            .document();
    assertEquals("7", document.id());
    assertEquals("Bridge\n\nIt reopened.", document.text());
    assertEquals("Bridge", document.metadata().title());
    assertEquals("2024-06-14T08:30Z", document.metadata().published().orElseThrow().value());
    assertEquals("city", document.metadata().other().get("desk"));
  }

  @Test
  void usualNamesNeedNoMapAndALabelIsGold() throws IOException {
    Imported imported =
        read(new TsvImporter(), "a.tsv", "\uFEFFLabel\tBody\nsport\tThey won.\n", "");
    assertEquals("a/2", imported.documents().get(0).document().id());
    assertEquals(
        "sport",
        imported.documents().get(0).gold().get(0).spans().get(0).string("label").orElseThrow());
  }

  @Test
  void aTableWithoutAHeaderIsReadByItsLongestColumn() throws IOException {
    Imported imported =
        read(
            new CsvImporter(),
            "a.csv",
            "\"So there is no way for me to plug it in here, alas.\",0\nGood case.,1\n",
            "");
    assertEquals("Good case.", imported.documents().get(1).document().text());
  }

  @Test
  void aMapThatNamesNoColumnIsRefusedWithTheColumns() {
    ImportException e =
        assertThrows(
            ImportException.class,
            () -> read(new CsvImporter(), "a.csv", "a,b\n1,2\n", "text=body"));
    assertEquals(
        "Cannot import [/import/a.csv]: there is no column [body]; expected one of [a, b]",
        e.getMessage());
    assertTrue(
        String.valueOf(
                assertThrows(
                        ImportException.class,
                        () -> read(new CsvImporter(), "a.csv", "a,b\n1,2\n", ""))
                    .getMessage())
            .contains("--map text=COLUMN"));
  }

  @Test
  void tablesOfTokensAreLeftToOthers() {
    TsvImporter importer = new TsvImporter();
    String tokens = "#FORMAT=WebAnno TSV 3.2\n\n1-1\t0-4\tMara\t_\t\n";
    assertEquals(Importer.NO, importer.recognises(new MemorySource("a.tsv", tokens).candidate()));
    assertEquals(
        Importer.NO, importer.recognises(new MemorySource("a.tsv", "1-1\tMara\n").candidate()));
    assertTrue(importer.recognises(new MemorySource("a.tsv", "text\tid\n").candidate()) > 0);
  }

  @Test
  void rowsWithoutTextFailAlone() throws IOException {
    Imported imported =
        read(new CsvImporter(), "a.csv", "text,dct\nOne,2024-06-14\n,\nTwo,whenever\nThree,\n", "");
    assertEquals(2, imported.documents().size());
    assertEquals(2, imported.failures().size());
    assertTrue(imported.failures().get(0).contains("row 3"), imported.failures().get(0));
  }

  @Test
  void anEndlessRowIsRefusedWithoutReadingItWhole() {
    String endless = "text\n\"" + "x".repeat(5_000_000);
    ImportOptions small = new ImportOptions(null, null, 100_000, Map.of());
    ImportException e =
        assertThrows(
            ImportException.class,
            () -> Imported.by(new CsvImporter(), new MemorySource("a.csv", endless), small));
    assertTrue(String.valueOf(e.getMessage()).contains("longer than 100000"), e.getMessage());
  }

  @Test
  void fieldsOfObjectsWithinAreReachedByTheirPath() throws IOException {
    Document document =
        read(
                new JsonRowsImporter(),
                "a.jsonl",
                "{\"data\":{\"story\":\"Mara left.\"},\"tags\":[\"a\"]}\n",
                "text=data.story")
            .documents()
            .get(0)
            .document();
    assertEquals("Mara left.", document.text());
    assertEquals("[\"a\"]", document.metadata().other().get("tags"));
  }

  @Test
  void cellsAreNoFormulas() throws IOException {
    Document document = Articles.of("=cmd", "=SUM(A1) 🚢 @home", "2024-06-14");
    GoldLayer gold = new GoldLayer();
    gold.add(TypeNames.ENTITY, 0, 8).set("label", "+x").set("confidence", 0.5);
    gold.add(TypeNames.ENTITY, 12, 17).set("label", "LOC");
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = new CsvExporter().open(target, ExportOptions.defaults())) {
      writer.write(new AnnotatedDocument(document, List.of(gold.build(document).orElseThrow())));
    }
    List<CSVRecord> rows =
        CSVFormat.RFC4180.parse(new StringReader(target.text("spans.csv"))).getRecords();
    assertEquals("'=cmd", rows.get(1).get(0));
    assertEquals("'+x", rows.get(1).get(3));
    assertEquals("'=SUM(A1)", rows.get(1).get(6));
    assertEquals(List.of("11", "16", "'@home"), rows.get(2).toList().subList(4, 7));
  }

  private static Imported read(Importer importer, String name, String content, String map)
      throws IOException {
    Map<String, String> other = map.isEmpty() ? Map.of() : Map.of("map", map);
    return Imported.by(
        importer,
        new MemorySource(name, content),
        new ImportOptions(null, null, ImportOptions.DEFAULT_MAX_BYTES, other));
  }
}
