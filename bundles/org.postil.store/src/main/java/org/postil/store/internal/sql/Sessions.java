package org.postil.store.internal.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Connections that are kept for the next who reads. Safe for use by many threads. */
final class Sessions {

  private static final int MOST_IDLE = 8;

  private final Source source;
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /** Makes connections. */
  @FunctionalInterface
  interface Source {
    Session open() throws SQLException;
  }

  Sessions(Source source) {
    this.source = source;
  }

  <T extends @Nullable Object> T use(Database.Work<T> work) throws SQLException, IOException {
    Session session = take();
    boolean done = false;
    try {
      T result = work.with(session);
      done = true;
      return result;
    } finally {
      giveBack(session, done);
    }
  }

  void close() throws SQLException {
    closed = true;
    drop();
  }

  /** Closes those that nobody uses: a server that lost one connection has mostly lost all. */
  void drop() throws SQLException {
    for (Session each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      each.close();
    }
  }

  /** One that still works: a server may have been started anew meanwhile. */
  private Session take() throws SQLException {
    for (Session each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      if (each.isUsable(false)) {
        return each;
      }
      each.close();
    }
    return source.open();
  }

  /** After a failure nobody knows what state a connection is in. */
  private void giveBack(Session session, boolean done) throws SQLException {
    if (!done || closed || idle.size() >= MOST_IDLE) {
      session.close();
    } else {
      idle.addFirst(session);
    }
  }
}
