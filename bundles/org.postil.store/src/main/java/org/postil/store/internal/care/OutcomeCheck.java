package org.postil.store.internal.care;

import java.io.IOException;
import java.util.List;
import org.postil.store.internal.codec.FailureCodec;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;

/**
 * Examines what runs made of documents: the layers are there and are those of the text, failures
 * can be read. An outcome can be made again by a run, so a wrong one may be removed.
 */
record OutcomeCheck(Database database, boolean repair) implements Check {

  private record Item(long revision, String document) {}

  private static final String ASTRAY =
      """
      SELECT DISTINCT r.id, d.name FROM outcome o JOIN revision r ON r.id = o.revision
      JOIN document d ON d.id = r.document, json_each(o.layers) j
      LEFT JOIN layer l ON l.id = j.value WHERE l.id IS NULL OR l.text <> r.text ORDER BY r.id
      """;

  private static final String FAILED =
      """
      SELECT r.id, d.name, o.failure FROM outcome o JOIN revision r ON r.id = o.revision
      JOIN document d ON d.id = r.document WHERE o.failure IS NOT NULL ORDER BY r.id
      """;

  @Override
  public long run(Findings findings) throws IOException {
    List<Item> astray =
        database.read(
            "examine the outcomes of",
            session -> session.all(ASTRAY, row -> new Item(row.getLong(1), row.getString(2))));
    for (Item item : astray) {
      handle(item, "its last run refers to layers that are not there", findings);
    }
    List<Item> unreadable =
        database.read(
            "examine the outcomes of",
            session ->
                session
                    .all(
                        FAILED,
                        row ->
                            FailureCodec.isReadable(row.getBytes(3))
                                ? new Item(0, "")
                                : new Item(row.getLong(1), row.getString(2)))
                    .stream()
                    .filter(item -> item.revision() > 0)
                    .toList());
    for (Item item : unreadable) {
      handle(item, "the reason for its failure cannot be read", findings);
    }
    return database.read(
        "examine the outcomes of", s -> s.number("SELECT count(*) FROM outcome").orElse(0L));
  }

  private void handle(Item item, String problem, Findings findings) throws IOException {
    String place = "document [" + item.document() + "]";
    if (repair) {
      database.write(
          "remove a wrong outcome from",
          Durability.POWER,
          session -> session.change("DELETE FROM outcome WHERE revision = ?", item.revision()));
      findings.mended(place, problem, "forgot that outcome; run the pipeline again");
    } else {
      findings.report(place, problem, "repair the corpus, then run the pipeline again");
    }
  }
}
