package org.postil.store.internal.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.postil.api.store.Bin;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.SqlText;
import org.postil.store.internal.sql.StoreException;

/** Deleted documents. */
public final class SqlBin implements Bin {

  private final Database database;

  /**
   * Opens the bin of a corpus.
   *
   * @param database the corpus
   */
  public SqlBin(Database database) {
    this.database = database;
  }

  @Override
  public void put(List<String> documents, String person) throws IOException {
    SqlText.require("delete documents", "the name of a person", person.strip());
    database.write(
        "delete documents of",
        Durability.POWER,
        session -> {
          for (String document : documents) {
            put(session, document, person);
          }
          return documents.size();
        });
  }

  private void put(Session session, String document, String person)
      throws SQLException, IOException {
    int put =
        session.change(
            "INSERT INTO bin (document, revision, person, at_ms) SELECT id, latest, ?, ?"
                + " FROM document WHERE name = ? AND latest IS NOT NULL",
            person,
            Instant.now().toEpochMilli(),
            document);
    if (put == 0) {
      throw refused("delete", document, "there is no such document; check its id");
    }
    session.change("UPDATE document SET latest = NULL WHERE name = ?", document);
  }

  @Override
  public void takeOut(List<String> documents) throws IOException {
    database.write(
        "take documents out of the bin of",
        Durability.POWER,
        session -> {
          for (String document : documents) {
            takeOut(session, document);
          }
          return documents.size();
        });
  }

  private void takeOut(Session session, String document) throws SQLException, IOException {
    int taken =
        session.change(
            "UPDATE document SET latest = (SELECT revision FROM bin WHERE document = id)"
                + " WHERE name = ? AND id IN (SELECT document FROM bin)",
            document);
    if (taken == 0) {
      throw refused("bring back", document, "it is not in the bin; list what is");
    }
    session.change(
        "DELETE FROM bin WHERE document = (SELECT id FROM document WHERE name = ?)", document);
  }

  @Override
  public List<Item> items() {
    try {
      return database.read(
          "read the bin of",
          session ->
              session.all(
                  "SELECT d.name, b.person, b.at_ms FROM bin b JOIN document d ON d.id = b.document"
                      + " ORDER BY d.id",
                  row ->
                      new Item(
                          row.getString(1),
                          row.getString(2),
                          Instant.ofEpochMilli(row.getLong(3)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private StoreException refused(String what, String document, String why) {
    return new StoreException(
        "Cannot " + what + " document [" + document + "] of [" + database.place() + "]: " + why);
  }
}
