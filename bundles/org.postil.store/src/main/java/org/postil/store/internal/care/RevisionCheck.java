package org.postil.store.internal.care;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.tables.ContentHash;
import org.postil.store.internal.tables.DocumentTable;

/** Examines every revision of every document: it can be read, and its hashes are right. */
record RevisionCheck(Database database) implements Check {

  private static final int PAGE = 200;

  private record Item(
      long id, String name, long number, String hash, String text, String original) {

    String place() {
      return "document [" + name + "] revision " + number;
    }
  }

  @Override
  public long run(Findings findings) throws IOException {
    DocumentTable documents = new DocumentTable();
    long after = 0;
    while (after >= 0) {
      List<Item> page = page(after);
      for (Item item : page) {
        examine(documents, item, findings);
      }
      after = page.isEmpty() ? -1 : page.get(page.size() - 1).id();
    }
    List<String> empty =
        database.read(
            "examine",
            s ->
                s.all(
                    "SELECT name FROM document WHERE latest IS NULL"
                        + " AND id NOT IN (SELECT document FROM bin)",
                    row -> row.getString(1)));
    empty.forEach(
        name ->
            findings.report("document [" + name + "]", "it has no revision", "import it again"));
    return database.read("examine", documents::count);
  }

  private List<Item> page(long after) throws IOException {
    return database.read(
        "examine the documents of",
        session ->
            session.all(
                "SELECT r.id, d.name, r.number, r.hash, t.hash, o.hash FROM revision r"
                    + " JOIN document d ON d.id = r.document JOIN text t ON t.id = r.text"
                    + " JOIN original o ON o.id = r.original WHERE r.id > ? ORDER BY r.id LIMIT ?",
                RevisionCheck::item,
                after,
                PAGE));
  }

  private void examine(DocumentTable documents, Item item, Findings findings) {
    try {
      Document document =
          database
              .read("examine", session -> documents.readRevision(session, item.id()))
              .orElseThrow(() -> new IOException("it is gone"));
      if (!ContentHash.text(document.text()).equals(item.text())
          || !document.original().hash().equals(item.original())
          || !ContentHash.of(document).equals(item.hash())) {
        findings.report(item.place(), "its content is not what was written", Findings.RESTORE);
      }
    } catch (IOException e) {
      findings.report(
          item.place(),
          String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage()),
          Findings.RESTORE + ", or import the document again");
    }
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }
}
