package org.postil.io.parquet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.document.Document;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.testkit.Imported;
import org.postil.testkit.MemorySource;

class ParquetImporterTest {

  @TempDir private Path folder;

  @Test
  void columnsOfManyTypesBecomeTextDateAndFacts() throws Exception {
    MemorySource source =
        table(
            "SELECT 7 AS nr, 'Mara left 🚢.' AS story, TIMESTAMP '2024-06-14 08:30:00' AS seen,"
                + " 1.5 AS weight, true AS paid, ['a','b'] AS tags, {'x': 1} AS inner,"
                + " NULL::VARCHAR AS gone, encode('שלום') AS raw");
    Document document = read(source, "text=story,id=nr,dct=seen").documents().get(0).document();
    assertEquals("7", document.id());
    assertEquals("Mara left 🚢.", document.text());
    assertEquals("2024-06-14T08:30:00", document.metadata().published().orElseThrow().value());
    assertEquals(
        Map.of("weight", "1.5", "paid", "true", "raw", "שלום"), document.metadata().other());
  }

  @Test
  void datesAndTimesWithZonesAreCreationTimes() throws Exception {
    MemorySource date = table("SELECT 'a' AS text, DATE '2024-06-14' AS published");
    MemorySource zoned =
        table("SELECT 'a' AS text, make_timestamptz(1718346600000000) AS published");
    assertEquals("2024-06-14", time(date));
    assertEquals("2024-06-14T06:30:00Z", time(zoned));
  }

  private static String time(MemorySource source) throws IOException {
    return read(source, "")
        .documents()
        .get(0)
        .document()
        .metadata()
        .published()
        .orElseThrow()
        .value();
  }

  @Test
  void aRowWithoutTextFailsAlone() throws Exception {
    MemorySource source =
        table(
            "SELECT CASE WHEN range = 1 THEN NULL ELSE 'text ' || range END AS text FROM range(3)");
    Imported imported = read(source, "");
    assertEquals(
        List.of("text 0", "text 2"),
        imported.documents().stream().map(each -> each.document().text()).toList());
    assertEquals(1, imported.failures().size());
    assertTrue(imported.failures().get(0).contains("row 2"), imported.failures().get(0));
  }

  @Test
  void aTableWithoutTextIsRefusedWithItsColumns() throws Exception {
    MemorySource source = table("SELECT 1 AS a, 'x' AS b");
    ImportException e = assertThrows(ImportException.class, () -> read(source, ""));
    assertTrue(String.valueOf(e.getMessage()).contains("[a, b]"), e.getMessage());
  }

  @Test
  void aTextThatIsPackedAThousandfoldIsRefused() throws Exception {
    MemorySource source = table("SELECT repeat('word ', 200000) AS text FROM range(400)");
    ImportException e = assertThrows(ImportException.class, () -> read(source, ""));
    assertTrue(String.valueOf(e.getMessage()).contains("times its size"), e.getMessage());
  }

  @Test
  void rowsTooLargeToBeHandedOverTogetherComeInOrder() throws Exception {
    MemorySource source =
        table(
            "SELECT range AS id, string_agg(md5((range * 40000 + i)::VARCHAR), ' ') AS text"
                + " FROM range(70), (SELECT unnest(range(30000)) AS i) GROUP BY range ORDER BY range");
    List<String> ids =
        read(source, "").documents().stream().map(each -> each.document().id()).toList();
    assertEquals(IntStream.range(0, 70).mapToObj(Integer::toString).toList(), ids);
  }

  private static Imported read(MemorySource source, String map) throws IOException {
    return Imported.by(
        new ParquetImporter(),
        source,
        new ImportOptions(
            null,
            null,
            ImportOptions.DEFAULT_MAX_BYTES,
            map.isEmpty() ? Map.of() : Map.of("map", map)));
  }

  private MemorySource table(String select) throws SQLException, IOException {
    Path file = folder.resolve("table.parquet");
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
    }
    return new MemorySource("table.parquet", Files.readAllBytes(file));
  }
}
