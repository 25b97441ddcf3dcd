package org.postil.store.internal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Journal;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Durability;
import org.postil.store.internal.sql.Session;
import org.postil.store.internal.sql.SqlText;
import org.postil.store.internal.sql.StoreException;
import org.postil.store.internal.tags.LabelView;
import org.postil.store.internal.tags.TagTable;

/**
 * The journal of a corpus. What was recorded survives a power cut. Labels are written with the
 * names that they were first given, and shown with those of now.
 */
public final class SqlJournal implements Journal {

  private final Database database;
  private final TagTable tags;
  private final JournalTable table = new JournalTable();

  /**
   * Opens the journal of a corpus.
   *
   * @param database the corpus
   * @param tags its changes of labels
   */
  public SqlJournal(Database database, TagTable tags) {
    this.database = database;
    this.tags = tags;
  }

  @Override
  public Entry append(Draft draft) throws IOException {
    return appendAfter(draft, Long.MAX_VALUE).orElseThrow();
  }

  @Override
  public Optional<Entry> appendAfter(Draft draft, long last) throws IOException {
    String operation = "record a decision on [" + draft.document() + "] in";
    SqlText.require("record a decision", "the name of a person", draft.person());
    // Looked up before too: who comes too late need not wait for the lock.
    return database.read(operation, session -> isLate(session, draft, last))
        ? Optional.empty()
        : database.write(
            operation,
            Durability.POWER,
            session ->
                isLate(session, draft, last)
                    ? Optional.empty()
                    : Optional.of(insert(session, draft)));
  }

  @Override
  public List<Optional<Entry>> appendEach(List<Seen> drafts) throws IOException {
    for (Seen each : drafts) {
      SqlText.require("record a decision", "the name of a person", each.draft().person());
    }
    return database.write(
        "record " + drafts.size() + " decisions in",
        Durability.POWER,
        session -> {
          List<Optional<Entry>> entries = new ArrayList<>();
          for (Seen each : drafts) {
            Draft draft = each.draft();
            entries.add(
                isLate(session, draft, each.last())
                    ? Optional.empty()
                    : Optional.of(insert(session, draft)));
          }
          return entries;
        });
  }

  private Entry insert(Session session, Draft draft) throws SQLException, IOException {
    LabelView view = tags.view(session);
    return view.shown(table.insert(session, subject(session, draft), view.written(draft), now()));
  }

  private boolean isLate(Session session, Draft draft, long last) throws SQLException, IOException {
    return table.last(session, subject(session, draft)) > last;
  }

  private JournalTable.Subject subject(Session session, Draft draft)
      throws SQLException, IOException {
    return table
        .subject(session, draft.document())
        .orElseThrow(
            () ->
                new StoreException(
                    "Cannot record a decision in ["
                        + database.place()
                        + "]: there is no document ["
                        + draft.document()
                        + "]; import it first"));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public List<Entry> entries(String document) {
    try {
      return database.read(
          "read the journal of",
          session ->
              table.about(session, document).stream().map(tags.view(session)::shown).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private List<Entry> page(Session session, long after, int most) throws SQLException, IOException {
    return table.page(session, after, most).stream().map(tags.view(session)::shown).toList();
  }

  @Override
  public Iterator<Entry> after(long number) {
    return new JournalIterator(database, this::page, number);
  }
}
