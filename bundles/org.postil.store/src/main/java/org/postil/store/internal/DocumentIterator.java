package org.postil.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.tables.DocumentTable;

/**
 * Documents in order of import, those that were there when the iteration began. Holds one document
 * and a page of numbers in memory, and no transaction open. Used by one thread at a time.
 */
final class DocumentIterator implements Iterator<Document> {

  private static final int PAGE = 500;
  private static final String OPERATION = "read the documents of";

  private final Database database;
  private final DocumentTable documents;
  private final ArrayDeque<Long> page = new ArrayDeque<>();
  private final long last;
  private long listed;
  private @Nullable Document ahead;

  DocumentIterator(Database database, DocumentTable documents) throws IOException {
    this.database = database;
    this.documents = documents;
    last = database.read(OPERATION, documents::last);
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
      page.addAll(database.read(OPERATION, s -> documents.page(s, listed, last, PAGE)));
      listed = page.isEmpty() ? last : page.getLast();
    }
    return !page.isEmpty();
  }
}
