package org.postil.store.internal.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.store.internal.Samples.document;
import static org.postil.store.internal.Samples.entities;
import static org.postil.store.internal.Samples.failure;
import static org.postil.store.internal.Samples.imported;
import static org.postil.store.internal.Samples.result;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.api.document.Document;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Column;
import org.postil.api.layer.FeatureTable;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.Reference;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.store.Checkup;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Finding;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;
import org.postil.store.internal.Backend;
import org.postil.store.internal.CorpusTest;
import org.postil.store.internal.Samples;
import org.postil.store.internal.TestStores;

class DoctorTest extends CorpusTest {

  private static final String FIRST_TEXT_OF_A =
      "id = (SELECT text FROM revision WHERE number = 1"
          + " AND document = (SELECT id FROM document WHERE name = 'a'))";

  private final List<Finding> findings = new ArrayList<>();

  /** A corpus that has one of everything. */
  @BeforeEach
  void fill() throws IOException {
    Document rich = Samples.rich("rich");
    corpus.add(new ImportedDocument(rich, List.of(layer(rich, "gold", "", 0, 4))));
    corpus.add(imported("a", "Text of a"));
    corpus.add(imported("a", "Better text of a"));
    corpus.add(imported("b", "Text of b"));
    corpus.commit(result(rich, entities(rich, "1.0.0", 3)));
    corpus.commit(failure(document("b", "Text of b"), "No."));
    JobRequest request =
        new JobRequest(new Pipeline("p", List.of()), RunOptions.defaults(), new JobScope.All());
    try (JobTicket ticket = corpus.jobs().start(request)) {
      ticket.accept(failure(document("b", "Text of b"), "No."));
      ticket.end(JobEnd.BROKEN, "");
    }
    for (int i = 0; i < 3; i++) {
      corpus.journal().append(new Draft("a", "ann", new Decision.NoteOnDocument("" + i)));
    }
  }

  private static Layer layer(
      Document document, String annotator, String version, int begin, int end) {
    Map<String, Column> columns =
        Map.of(
            "begin", new Column.Ints(new int[] {begin}), "end", new Column.Ints(new int[] {end}));
    return new Layer(
        new LayerHeader(annotator + begin + end, annotator, version, List.of("document")),
        entities(document, "1.0.0", 1).types(),
        List.of(new FeatureTable("org.example.Span", 1, columns)));
  }

  /** Replaces the end of a blob by zeros. */
  private void damage(String table, String column, int bytes, String where) throws SQLException {
    try (Connection connection = TestStores.connect(home, "news");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT " + column + " FROM " + table + " WHERE " + where)) {
      row.next();
      byte[] blob = row.getBytes(1);
      Arrays.fill(blob, blob.length - bytes, blob.length, (byte) 0);
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE " + table + " SET " + column + " = ? WHERE " + where)) {
        update.setBytes(1, blob);
        update.executeUpdate();
      }
    }
  }

  private void dropTrigger(String name, String table) throws SQLException {
    sql("DROP TRIGGER " + name + (backend == Backend.POSTGRESQL ? " ON " + table : ""));
  }

  private Checkup examine(boolean repair) throws IOException {
    findings.clear();
    return corpus.care().examine(repair, findings::add);
  }

  private void assertFinds(String place, String problem) throws IOException {
    Checkup checkup = examine(false);
    assertEquals(1, findings.size(), findings.toString());
    assertTrue(findings.get(0).place().contains(place), findings.toString());
    assertTrue(findings.get(0).problem().contains(problem), findings.toString());
    assertFalse(findings.get(0).remedy().isEmpty(), findings.toString());
    assertFalse(checkup.isClean());
  }

  private void assertMends() throws IOException {
    Checkup mending = examine(true);
    assertEquals(1, mending.mended(), findings.toString());
    assertTrue(mending.isClean());
    assertEquals(0, examine(false).findings(), findings.toString());
  }

  private void assertDoesNotMend() throws IOException {
    assertEquals(0, examine(true).mended(), findings.toString());
    assertEquals(1, examine(false).findings(), findings.toString());
  }

  @Test
  void aCorpusInOrderIsClean() throws IOException {
    assertEquals(new Checkup(3, 2, 1, 3, 0, 0), examine(true));
  }

  @Test
  void aDamagedTextIsFoundAndLeftToThePerson() throws Exception {
    damage("text", "content", 9, FIRST_TEXT_OF_A);
    assertFinds("document [a] revision 1", "is damaged");
    assertDoesNotMend();
  }

  @Test
  void aTextThatWasReplacedIsFound() throws Exception {
    sql(
        "UPDATE text SET content = (SELECT content FROM text ORDER BY id DESC LIMIT 1) WHERE "
            + FIRST_TEXT_OF_A);
    assertFinds("document [a] revision 1", "not what was written");
  }

  @Test
  void anOriginalThatWasReplacedIsFound() throws Exception {
    sql(
        "UPDATE original SET bytes = (SELECT bytes FROM original WHERE id = (SELECT original FROM"
            + " revision WHERE number = 1 AND document = (SELECT id FROM document WHERE name ="
            + " 'a'))) WHERE id = (SELECT original FROM revision WHERE number = 2)");
    assertFinds("document [a] revision 2", "not what was written");
  }

  @Test
  void changedMetadataIsFound() throws Exception {
    sql(
        "UPDATE revision SET metadata = '{\"title\":\"forged\",\"other\":{}}' WHERE number = 1"
            + " AND document = (SELECT id FROM document WHERE name = 'a')");
    assertFinds("document [a] revision 1", "not what was written");
  }

  @Test
  void aDamagedLayerIsFoundAndMadeAgainByTheNextRun() throws Exception {
    damage("layer", "tables", 6, "id = (SELECT max(id) FROM layer)");
    assertFinds("of entities@1.0.0 on document [rich]", "damaged");
    assertMends();
    assertEquals(List.of(), corpus.current("rich"), "so that it is run again");
    assertEquals(List.of("gold"), corpus.layers("rich").stream().map(LayerHeader::by).toList());
  }

  @Test
  void aLayerThatIsNotWhatWasWrittenIsFound() throws Exception {
    String newest = " WHERE id = (SELECT max(id) FROM layer)";
    String gold = "(SELECT %s FROM layer WHERE id = (SELECT min(id) FROM layer))";
    Layer written = corpus.current("rich").get(0);
    for (String change :
        List.of(
            "fingerprint = '0123456789abcdef0123456789abcdef'",
            "annotator = " + gold.formatted("annotator"),
            "inputs = " + gold.formatted("inputs"),
            "tables = " + gold.formatted("tables"))) {
      sql("UPDATE layer SET " + change + newest);
      assertEquals(1, examine(false).findings(), change);
      assertTrue(findings.get(0).problem().contains("not what was written"), change);
      boolean isPeoplesWork = change.startsWith("annotator");
      assertEquals(isPeoplesWork ? 0 : 1, examine(true).mended(), change);
      if (isPeoplesWork) {
        sql("DELETE FROM outcome WHERE failure IS NULL", "DELETE FROM layer" + newest);
      }
      corpus.commit(result(corpus.document("rich").orElseThrow(), written));
      assertEquals(0, examine(false).findings(), findings.toString());
    }
  }

  @Test
  void aLayerOfAnEarlierSchemaHasNoSealToCompare() throws Exception {
    sql("UPDATE layer SET seal = NULL");
    assertEquals(0, examine(false).findings(), findings.toString());
  }

  @Test
  void aSpanOutsideItsTextIsFound() throws IOException {
    Document b = document("b", "Text of b");
    corpus.commit(result(b, layer(b, "names", "1.0.0", 5, 10)));
    assertFinds("of names@1.0.0 on document [b]", "[5,10) lies outside");
    assertMends();
  }

  @Test
  void peoplesWorkIsNeverRemoved() throws IOException {
    Document b = document("b", "Text of b");
    corpus.add(new ImportedDocument(b, List.of(layer(b, "gold", "", 3, 2))));
    assertFinds("of gold on document [b]", "[3,2) lies outside");
    assertDoesNotMend();
  }

  @Test
  void aReferenceToNothingIsFound() throws IOException {
    Document b = document("b", "Text of b");
    for (int[] target : new int[][] {{Reference.SAME_LAYER, 1}, {1, 0}, {0, -1}, {-3, 0}}) {
      Column column =
          new Column.Nested(
              List.of(new Column.References(new int[] {target[0]}, new int[] {target[1]})));
      Layer layer = layer(b, "names", "1.0.0", 0, 1);
      FeatureTable table = new FeatureTable("uima.cas.FSArray", 1, Map.of("elements", column));
      corpus.commit(result(b, new Layer(layer.header(), layer.types(), List.of(table))));
      assertFinds("of names@1.0.0 on document [b]", "leads to nothing");
      assertMends();
    }
  }

  @Test
  void anOutcomeWithoutItsLayersIsFound() throws Exception {
    sql("DELETE FROM layer WHERE id = (SELECT max(id) FROM layer)");
    assertFinds("document [rich]", "layers that are not there");
    assertMends();
  }

  @Test
  void aLayerThatLacksWhatItWasMadeFromIsFound() throws Exception {
    Document b = document("b", "Text of b");
    Layer names = layer(b, "names", "1.0.0", 0, 4);
    Layer reader = layer(b, "reader", "1.0.0", 0, 1);
    LayerHeader header =
        new LayerHeader("r", "reader", "1.0.0", List.of("document", names.header().fingerprint()));
    corpus.commit(result(b, names, new Layer(header, reader.types(), reader.tables())));
    assertEquals(0, examine(false).findings(), findings.toString());
    // The outcome of a run that did not have the first of them in its plan.
    sql(
        "UPDATE outcome SET layers = '[' || (SELECT id FROM layer WHERE fingerprint = 'r') || ']'"
            + " WHERE layers LIKE '%,%'",
        "DELETE FROM layer WHERE fingerprint = 'names04'");
    assertFinds("layer [r] of reader@1.0.0", "made from is not there");
    assertMends();
    assertEquals(List.of(), corpus.current("b"), "so that it is run again");
  }

  @Test
  void anUnreadableFailureIsFound() throws Exception {
    damage("outcome", "failure", 8, "failure IS NOT NULL");
    assertFinds("document [b]", "reason for its failure");
    assertMends();
    assertEquals(List.of(), corpus.quarantined());
  }

  @Test
  void anUnreadableJobIsFound() throws Exception {
    sql("UPDATE job SET pipeline = '{\"steps\":[]}'");
    assertFinds("job 1", "no [name]");
    assertDoesNotMend();
  }

  @Test
  void missingDecisionsAreFound() throws Exception {
    dropTrigger("journal_is_not_shortened", "journal");
    sql("DELETE FROM journal WHERE id = 2");
    assertFinds("journal", "entries 2 to 2 are missing");
    sql("DELETE FROM journal WHERE id = 3");
    assertFinds("journal", "entries 2 to 3 are missing");
    assertDoesNotMend();
  }

  @Test
  void anUnreadableDecisionIsFound() throws Exception {
    dropTrigger("journal_is_not_changed", "journal");
    sql("UPDATE journal SET decision = '{' WHERE id = 1");
    assertFinds("journal entry 1", "is damaged");
  }

  @Test
  void missingAndWrongChangesOfLabelsAreFound() throws Exception {
    Tagsets tagsets = ((EditableCorpus) corpus).tagsets();
    for (String label : List.of("A", "B", "C")) {
      tagsets.change(new TagAction.Create("org.example.Span", label), "ann");
    }
    tagsets.undo("ann");
    assertEquals(0, examine(false).findings(), findings.toString());
    dropTrigger("tag_change_is_not_removed", "tag_change");
    sql("DELETE FROM tag_change WHERE id = 2");
    assertFinds("labels", "changes 2 to 2 are missing");
    assertDoesNotMend();
    dropTrigger("tag_change_is_not_changed", "tag_change");
    sql(
        "UPDATE tag_change SET id = 2 WHERE id = 1",
        "UPDATE tag_change SET undone = 2 WHERE id = 4");
    assertFinds("labels", "changes 1 to 1 are missing");
    sql("UPDATE tag_change SET undone = 4 WHERE id = 4");
    examine(false);
    assertTrue(
        findings.stream().anyMatch(f -> f.problem().contains("undoes what does not hold")),
        findings.toString());
  }

  @Test
  void damagedPagesAreFoundAndTheRestIsExamined() throws Exception {
    onlyOn(Backend.SQLITE);
    close();
    long size = Files.size(file());
    assertTrue(size > 8_192 * 10);
    try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
      for (long at = 8_192 * 2; at < size; at += 8_192 * 3) {
        bytes.seek(at);
        bytes.write(new byte[600]);
      }
    }
    open();
    Checkup checkup = examine(true);
    assertFalse(checkup.isClean());
    assertTrue(
        findings.stream().anyMatch(f -> f.place().contains("corpus.db")), findings.toString());
  }
}
