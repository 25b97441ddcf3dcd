package org.postil.store.internal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Journal;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.SqlText;
import org.postil.store.internal.sql.StoreException;

/** The journal of a corpus in one SQLite file. What was recorded survives a power cut. */
public final class SqliteJournal implements Journal {

  private final Database database;
  private final JournalTable table = new JournalTable();

  /**
   * Opens the journal of a corpus.
   *
   * @param database the corpus
   */
  public SqliteJournal(Database database) {
    this.database = database;
  }

  @Override
  public Entry append(Draft draft) throws IOException {
    return appendAfter(draft, Long.MAX_VALUE).orElseThrow();
  }

  @Override
  public Optional<Entry> appendAfter(Draft draft, long last) throws IOException {
    String operation = "record a decision on [" + draft.document() + "] in";
    SqlText.require("record a decision", "the name of a person", draft.person());
    return database.write(
        operation,
        Durability.POWER,
        session -> {
          JournalTable.Subject subject =
              table
                  .subject(session, draft.document())
                  .orElseThrow(
                      () ->
                          new StoreException(
                              "Cannot "
                                  + operation
                                  + " ["
                                  + database.file()
                                  + "]: there is no such document; import it first"));
          return table.last(session, subject) > last
              ? Optional.empty()
              : Optional.of(table.insert(session, subject, draft, Instant.now()));
        });
  }

  @Override
  public List<Entry> entries(String document) {
    try {
      return database.read("read the journal of", session -> table.about(session, document));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @Override
  public Iterator<Entry> after(long number) {
    return new JournalIterator(database, table, number);
  }
}
