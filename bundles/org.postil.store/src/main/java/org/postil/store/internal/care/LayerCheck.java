package org.postil.store.internal.care;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.FeatureTable;
import org.postil.store.internal.codec.InputsCodec;
import org.postil.store.internal.codec.TablesCodec;
import org.postil.store.internal.codec.TextCodec;
import org.postil.store.internal.codec.TypesCodec;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.tables.LayerSeal;

/**
 * Examines every layer: it is what was written, it can be read, its spans lie within its text, its
 * references lead somewhere. Damaged layers of annotators can be made again, so they may be
 * removed; people's work never is.
 */
record LayerCheck(Database database, boolean repair) implements Check {

  private static final int PAGE = 100;

  private record Item(
      long id,
      String fingerprint,
      String annotator,
      String version,
      String document,
      byte[] inputs,
      byte[] tables,
      byte[] types,
      String typesHash,
      @Nullable String seal) {

    /** Layers of earlier schemas have no seal. */
    boolean isAsWritten() {
      return seal == null
          || seal.equals(LayerSeal.of(fingerprint, annotator, version, typesHash, inputs, tables));
    }

    String place() {
      return "layer ["
          + fingerprint
          + "] of "
          + (version.isEmpty() ? annotator : annotator + "@" + version)
          + " on document ["
          + document
          + "]";
    }
  }

  @Override
  public long run(Findings findings) throws IOException {
    long count = 0;
    long after = 0;
    while (after >= 0) {
      List<Long> texts = texts(after);
      for (long text : texts) {
        count += examineText(text, findings);
      }
      after = texts.isEmpty() ? -1 : texts.get(texts.size() - 1);
    }
    return count;
  }

  private List<Long> texts(long after) throws IOException {
    return database.read(
        "examine the layers of",
        session ->
            session.all(
                "SELECT id FROM text WHERE id > ? ORDER BY id LIMIT " + PAGE,
                row -> row.getLong(1),
                after));
  }

  private long examineText(long text, Findings findings) throws IOException {
    List<Item> items =
        database.read(
            "examine the layers of",
            session ->
                session.all(
                    "SELECT l.id, l.fingerprint, a.name, a.version, d.name, l.inputs, l.tables,"
                        + " y.content, y.hash, l.seal FROM layer l JOIN annotator a ON a.id = l.annotator"
                        + " JOIN types y ON y.id = l.types JOIN text t ON t.id = l.text"
                        + " JOIN document d ON d.id = t.document WHERE l.text = ? ORDER BY l.id",
                    LayerCheck::item,
                    text));
    int length = items.isEmpty() ? 0 : length(text);
    for (Item item : items) {
      Optional<String> problem = problem(item, length);
      if (problem.isPresent()) {
        handle(item, problem.get(), findings);
      }
    }
    return items.size();
  }

  /** Length of a text; without bound if it is damaged, which is a finding of another check. */
  private int length(long text) throws IOException {
    return database.read(
        "examine the layers of",
        session ->
            session
                .first(
                    "SELECT content FROM text WHERE id = ?",
                    row -> {
                      try {
                        return TextCodec.decode(row.getBytes(1)).length();
                      } catch (IOException e) {
                        return Integer.MAX_VALUE;
                      }
                    },
                    text)
                .orElse(Integer.MAX_VALUE));
  }

  private static Optional<String> problem(Item item, int textLength) {
    try {
      TypesCodec.decode(item.types());
      List<FeatureTable> tables = TablesCodec.decode(item.tables());
      int inputs = InputsCodec.decode(item.inputs()).size();
      LayerRules rules = LayerRules.of(textLength, inputs, tables);
      Optional<String> problem =
          tables.stream().flatMap(table -> rules.problem(table).stream()).findFirst();
      return problem.isPresent() || item.isAsWritten()
          ? problem
          : Optional.of("it is not what was written");
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void handle(Item item, String problem, Findings findings) throws IOException {
    if (item.version().isEmpty()) {
      findings.report(item.place(), problem, Findings.RESTORE + ", or import the document again");
    } else if (repair) {
      database.write(
          "remove a damaged layer from",
          Durability.POWER,
          session ->
              session.change(
                      "DELETE FROM outcome WHERE ? IN (SELECT value FROM json_each(layers))",
                      item.id())
                  + session.change("DELETE FROM layer WHERE id = ?", item.id()));
      findings.mended(item.place(), problem, "removed it; the next run makes it again");
    } else {
      findings.report(item.place(), problem, "repair the corpus, then run the pipeline again");
    }
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getBytes(6),
        row.getBytes(7),
        row.getBytes(8),
        row.getString(9),
        row.getString(10));
  }
}
