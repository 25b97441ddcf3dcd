package org.postil.io.parquet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.testkit.Annotations;
import org.postil.testkit.Articles;
import org.postil.testkit.MemoryTarget;

/** What stands in the rows, read back by DuckDB. */
class HfExporterTest {

  private static final AnnotatedDocument NEWS = Annotations.of(Articles.news());
  private static final String LABELS =
      "entity LOC\nentity ORG\nentity PER\nlabel sport\nquote direct\ntimex DATE";

  @TempDir private Path folder;

  @Test
  void theCardNamesClassesFilesAndSplits() throws IOException {
    String card =
        export(new HfExporter(), Map.of("labels", LABELS, "splits", "train,dev")).text("README.md");
    assertTrue(card.startsWith("---\nconfigs:\n- config_name: default\n"), card);
    assertTrue(card.contains("  - split: validation\n    path: data/dev*.jsonl\n"), card);
    assertTrue(
        card.contains(
            "  - name: ner_tags\n    sequence:\n      class_label:\n        names:\n"
                + "          '0': 'O'\n          '1': 'B-LOC'\n          '2': 'I-LOC'\n"),
        card);
    assertTrue(
        card.contains(
            "      dtype:\n        class_label:\n          names:\n            '0': 'DATE'\n"
                + "            '1': 'LOC'\n"),
        card);
  }

  @Test
  void rowsReadBackWithTheNumbersOfTheirClasses() throws Exception {
    MemoryTarget target = export(new HfExporter(), Map.of("labels", LABELS, "files", "parquet"));
    target.writeTo(folder);
    String file = folder.resolve("data/documents.parquet").toString();
    assertEquals(
        List.of("elster/bridge|The Elster Post|2024-06-14"),
        ask("SELECT id || '|' || source || '|' || published FROM '" + file + "'"));
    assertEquals(
        List.of("PORT ELSTER|1|LOC", "June 14, 2024|0|DATE", "Ingrid Solvang|3|PER"),
        ask(
            "SELECT s.text || '|' || s.label || '|' || ['DATE','LOC','ORG','PER'][s.label + 1]"
                + " FROM (SELECT unnest(spans) AS s FROM '"
                + file
                + "') WHERE s.type IN ('entity', 'timex') ORDER BY s.start"));
    assertEquals(
        List.of("PORT|1", "ELSTER|2", "Ingrid|5", "Solvang|6"),
        ask(
            "SELECT t || '|' || n FROM (SELECT unnest(tokens) AS t, unnest(ner_tags) AS n FROM '"
                + file
                + "') WHERE n > 0"));
    assertEquals(
        List.of("true"),
        ask(
            "SELECT bool_and(substring(text, CAST(s.start AS INTEGER) + 1,"
                + " CAST(s.\"end\" - s.start AS INTEGER)) = s.text) FROM (SELECT text, unnest(spans)"
                + " AS s FROM '"
                + file
                + "')"));
  }

  @Test
  void plainParquetHasNames() throws Exception {
    MemoryTarget target = export(new ParquetExporter(), Map.of());
    assertEquals(Set.of("documents.parquet"), target.files().keySet());
    target.writeTo(folder);
    assertEquals(
        List.of("DATE", "LOC", "PER", "direct"),
        ask(
            "SELECT DISTINCT s.label FROM (SELECT unnest(spans) AS s FROM '"
                + folder.resolve("documents.parquet")
                + "') ORDER BY ALL"));
  }

  @Test
  void anotherKindOfFileIsRefused() {
    IOException refused =
        assertThrows(IOException.class, () -> export(new HfExporter(), Map.of("files", "csv")));
    assertTrue(refused.getMessage().contains("[csv]: expected jsonl or parquet"));
  }

  private static MemoryTarget export(Exporter exporter, Map<String, String> other)
      throws IOException {
    MemoryTarget target = new MemoryTarget();
    try (ExportWriter writer = exporter.open(target, new ExportOptions(Set.of(), other))) {
      writer.write(NEWS);
    }
    return target;
  }

  private List<String> ask(String query) throws SQLException, IOException {
    assertTrue(Files.exists(folder));
    List<String> answers = new ArrayList<>();
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }
}
