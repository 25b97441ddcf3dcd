package org.postil.store.internal.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.postil.api.store.Changes;
import org.postil.api.store.Tagsets;
import org.postil.store.internal.sql.Database;

/** The marks of documents, which triggers of the database set. */
public final class SqlChanges implements Changes {

  private static final int PAGE = 5_000;

  private final Database database;
  private final Tagsets tagsets;

  private record Row(long id, Marked marked) {}

  /**
   * Opens the marks of a corpus.
   *
   * @param database the corpus
   * @param tagsets names of its labels
   */
  public SqlChanges(Database database, Tagsets tagsets) {
    this.database = database;
    this.tagsets = tagsets;
  }

  @Override
  public String mark() {
    String documents =
        read(
            session ->
                session
                    .first(
                        "SELECT count(*), coalesce(sum(mark), 0) FROM document"
                            + " WHERE latest IS NOT NULL",
                        row -> row.getLong(1) + "-" + row.getLong(2))
                    .orElseThrow());
    return documents + "-" + tagsets.names();
  }

  @Override
  public Iterator<Marked> documents() {
    return new Pages();
  }

  /** Reads a page at a time. Used by one thread. */
  private final class Pages implements Iterator<Marked> {
    private final ArrayDeque<Row> page = new ArrayDeque<>();
    private long last;

    @Override
    public boolean hasNext() {
      if (page.isEmpty()) {
        page.addAll(rows(last));
      }
      return !page.isEmpty();
    }

    @Override
    public Marked next() {
      if (!hasNext()) {
        throw new NoSuchElementException("There are no more documents");
      }
      Row row = page.remove();
      last = row.id();
      return row.marked();
    }
  }

  private List<Row> rows(long after) {
    return read(
        session ->
            session.all(
                "SELECT id, name, mark FROM document WHERE id > ? AND latest IS NOT NULL"
                    + " ORDER BY id LIMIT ?",
                row -> new Row(row.getLong(1), new Marked(row.getString(2), row.getLong(3))),
                after,
                PAGE));
  }

  private <T> T read(Database.Work<T> work) {
    try {
      return database.read("see what has changed in", work);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
