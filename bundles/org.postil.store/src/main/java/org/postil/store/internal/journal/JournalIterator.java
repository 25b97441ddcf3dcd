package org.postil.store.internal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.postil.api.review.Entry;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Session;

/** Reads entries a page at a time. Used by one thread at a time. */
final class JournalIterator implements Iterator<Entry> {

  private static final int PAGE = 500;

  private final Database database;
  private final Pages pages;
  private final ArrayDeque<Entry> page = new ArrayDeque<>();
  private long read;

  /** Reads some entries. */
  interface Pages {
    List<Entry> read(Session session, long after, int most) throws SQLException, IOException;
  }

  JournalIterator(Database database, Pages pages, long after) {
    this.database = database;
    this.pages = pages;
    read = after;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty()) {
      try {
        page.addAll(
            database.read("read the journal of", session -> pages.read(session, read, PAGE)));
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }
    return !page.isEmpty();
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There are no more entries");
    }
    Entry entry = page.removeFirst();
    read = entry.number();
    return entry;
  }
}
