package org.postil.store.internal.care;

import java.io.IOException;
import java.util.List;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;

/**
 * Examines the chain of fingerprints: what the layers of a last run were made from is there, since
 * their references lead into it.
 */
record InputCheck(Database database, boolean repair) implements Check {

  private static final int PAGE = 100;
  private static final String OPERATION = "examine the layers of";

  @Override
  public long run(Findings findings) throws IOException {
    long count = 0;
    long after = 0;
    while (after >= 0) {
      long from = after;
      List<Long> texts =
          database.read(
              OPERATION,
              session ->
                  session.all(
                      "SELECT id FROM text WHERE id > ? ORDER BY id LIMIT " + PAGE,
                      row -> row.getLong(1),
                      from));
      for (long text : texts) {
        examine(text, findings);
      }
      count += texts.size();
      after = texts.isEmpty() ? -1 : texts.get(texts.size() - 1);
    }
    return count;
  }

  private void examine(long text, Findings findings) throws IOException {
    List<TextLayers.Item> lacking =
        database.read(OPERATION, session -> TextLayers.read(session, text).lacking());
    for (TextLayers.Item item : lacking) {
      String place =
          "layer [" + item.fingerprint() + "] of " + item.annotator() + "@" + item.version();
      String problem = "a layer that it was made from is not there";
      if (repair) {
        database.write(
            "remove a wrong outcome from",
            Durability.POWER,
            session ->
                session.change(
                    "DELETE FROM outcome WHERE ? IN (SELECT value FROM json_each(layers))",
                    item.id()));
        findings.mended(place, problem, "forgot the outcome; run the pipeline again");
      } else {
        findings.report(place, problem, "repair the corpus, then run the pipeline again");
      }
    }
  }
}
