package org.postil.store.internal.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Session;

/**
 * Reads documents by their numbers, a page of which is listed at a time. Holds one document and a
 * page of numbers in memory, and no transaction open. Used by one thread at a time.
 */
public final class DocumentIterator implements Iterator<Document> {

  private static final int PAGE = 500;
  private static final String OPERATION = "read the documents of";

  private final Database database;
  private final DocumentTable documents;
  private final Listing listing;
  private final ArrayDeque<Long> page = new ArrayDeque<>();
  private long listed;
  private @Nullable Document ahead;

  /** Lists numbers of documents. */
  @FunctionalInterface
  public interface Listing {
    /**
     * The next numbers.
     *
     * @param session the connection
     * @param after number of the document before
     * @param most how many to list
     * @return ascending; empty at the end
     * @throws SQLException if the database fails
     * @throws IOException if a stored value is damaged
     */
    List<Long> next(Session session, long after, int most) throws SQLException, IOException;
  }

  /**
   * Starts an iteration.
   *
   * @param database the corpus
   * @param documents its documents
   * @param listing which of them
   */
  public DocumentIterator(Database database, DocumentTable documents, Listing listing) {
    this.database = database;
    this.documents = documents;
    this.listing = listing;
  }

  @Override
  public boolean hasNext() {
    try {
      while (ahead == null && fill()) {
        long number = page.remove();
        Optional<Document> read = database.read(OPERATION, s -> documents.read(s, number));
        ahead = read.orElse(null);
      }
      return ahead != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @Override
  public Document next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException("There are no more documents");
    }
    Document document = ahead;
    ahead = null;
    return document;
  }

  private boolean fill() throws IOException {
    if (page.isEmpty()) {
      page.addAll(database.read(OPERATION, session -> listing.next(session, listed, PAGE)));
      listed = page.isEmpty() ? listed : page.getLast();
    }
    return !page.isEmpty();
  }
}
