package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema on a PostgreSQL server. As with SQLite one process writes at a time, for milliseconds,
 * so that what holds there holds here; a lock of the server's sees to it. Safe for use by many
 * threads.
 */
public final class PostgresDatabase implements Database {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
  private static final Dialect DIALECT = new PostgresDialect();

  /** Number of the lock of who writes; those of jobs begin with 1. */
  private static final int WRITER = 0;

  private static final String KEY = "(" + PostgresDialect.SCHEMA + "::int, " + WRITER + ")";
  private static final String NOT_IN_TIME = "55P03";

  private final PostgresServer server;
  private final String name;
  private final Duration patience;
  private final Sessions readers = new Sessions(this::connect);

  /** Fair, so that no thread starves. Not taken twice by one thread. */
  private final ReentrantLock threads = new ReentrantLock(true);

  private @Nullable Session writer;
  private Durability durability = Durability.POWER;
  private volatile boolean closed;
  private volatile boolean doubtful;

  private PostgresDatabase(PostgresServer server, String name, Duration patience) {
    this.server = server;
    this.name = name;
    this.patience = patience;
  }

  static PostgresDatabase open(PostgresServer server, String name, Duration patience)
      throws IOException {
    PostgresDatabase database = new PostgresDatabase(server, name, patience);
    try {
      database.prepare();
      return database;
    } catch (SQLException e) {
      database.close();
      throw database.explain("open", e);
    } catch (IOException e) {
      database.close();
      throw e;
    }
  }

  static void restore(PostgresServer server, String name, Duration patience, Session sqlite)
      throws IOException {
    PostgresDatabase database = new PostgresDatabase(server, name, patience);
    try (database) {
      database.fill(sqlite);
    } catch (SQLException e) {
      throw database.explain("restore", e);
    }
  }

  @Override
  public String place() {
    return server.address() + " corpus " + name;
  }

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public <T extends @Nullable Object> T read(String operation, Work<T> work) throws IOException {
    requireOpen(operation);
    try {
      return readers.use(work);
    } catch (SQLException e) {
      throw explain(operation, e);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(String operation, Durability wanted, Work<T> work)
      throws IOException {
    threads.lock();
    try {
      requireOpen(operation);
      Session session = writer();
      if (durability != wanted) {
        session.run("SET synchronous_commit = " + (wanted == Durability.POWER ? "on" : "off"));
        durability = wanted;
      }
      return session.transaction(
          locked -> {
            locked.first("SELECT pg_advisory_xact_lock" + KEY, row -> 0);
            return work.with(locked);
          });
    } catch (SQLException e) {
      throw explain(operation, e);
    } finally {
      threads.unlock();
    }
  }

  @Override
  public void shrink() throws IOException {
    threads.lock();
    try {
      requireOpen("shrink");
      writer().run("VACUUM (ANALYZE) layer, outcome, types, annotator");
    } catch (SQLException e) {
      throw explain("shrink", e);
    } finally {
      threads.unlock();
    }
  }

  @Override
  public void copyTo(Path file) throws IOException {
    read(
        "back up",
        session ->
            session.transaction(
                snapshot -> {
                  snapshot.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                  SqliteDatabase.alone(
                      file,
                      "write",
                      copy -> {
                        TableCopy.toFile(snapshot, copy);
                        return 0;
                      });
                  return 0;
                }));
  }

  @Override
  public Hold hold(long job) {
    return new PostgresHold(this, job);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    threads.lock();
    try {
      if (writer != null) {
        flush(writer);
        writer.close();
      }
      readers.close();
    } catch (SQLException e) {
      throw explain("close", e);
    } finally {
      threads.unlock();
    }
  }

  /**
   * Has the server write down what it only remembers. The log is written in order, so a message in
   * it that must reach the disk takes all before with it.
   */
  private void flush(Session session) {
    if (durability == Durability.PROCESS && !doubtful) {
      try {
        session.run("SET synchronous_commit = on");
        session.first("SELECT pg_logical_emit_message(true, 'postil', '')", row -> 0);
      } catch (SQLException | IOException e) {
        LOG.warn("What was written to [{}] last may be lost if its server dies now", place(), e);
      }
    }
  }

  Session connect() throws SQLException {
    Session session = server.connect(PostgresServer.schema(name));
    session.run("SET lock_timeout = " + Math.max(1, patience.toMillis()));
    return session;
  }

  /** Explains an error; one that waited in vain is told who writes. */
  StoreException explain(String operation, SQLException e) {
    if (PostgresRemedies.isLost(e)) {
      try {
        doubtful = true;
        readers.drop();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
    }
    return NOT_IN_TIME.equals(e.getSQLState())
        ? new StoreException(
            "Cannot write to ["
                + place()
                + "]: another process ("
                + holders()
                + ") has been writing for "
                + patience.toSeconds()
                + " seconds; wait for it to end, or end it",
            e)
        : server.explain(operation, place(), e);
  }

  /** The connection that writes; another one if the server was started anew meanwhile. */
  private Session writer() throws SQLException {
    Session open = writer;
    if (open != null && !open.isUsable(doubtful)) {
      open.close();
      open = null;
    }
    doubtful = false;
    if (open == null) {
      open = connect();
      durability = Durability.POWER;
      writer = open;
    }
    return open;
  }

  private void prepare() throws SQLException, IOException {
    Session session = writer();
    if (isNew(session)) {
      create(session);
    }
    DIALECT.check(session, place());
    if (DIALECT.version(session) < Migrations.NEWEST) {
      session.first("SELECT pg_advisory_lock" + KEY, row -> 0);
      Migrations.apply(session, DIALECT);
      session.first("SELECT pg_advisory_unlock" + KEY, row -> 0);
    }
  }

  private static boolean isNew(Session session) throws SQLException, IOException {
    return session.number("SELECT 1 WHERE current_schema() IS NULL").isPresent();
  }

  /** Makes the schema with what a version is kept in: both or neither. */
  private void create(Session session) throws SQLException, IOException {
    session.transaction(
        s -> {
          lockName(s);
          if (isNew(s)) {
            makeSchema(s);
          }
          return 0;
        });
  }

  /** Makes a corpus from a file of the newest schema: all of it or nothing. */
  void fill(Session sqlite) throws SQLException, IOException {
    writer()
        .transaction(
            s -> {
              lockName(s);
              if (!isNew(s)) {
                throw new StoreException(
                    "Cannot restore corpus ["
                        + name
                        + "]: there is a corpus of that name in ["
                        + server.address()
                        + "]; choose another name");
              }
              makeSchema(s);
              for (int version = 1; version <= Migrations.NEWEST; version++) {
                s.run(DIALECT.script(version));
              }
              DIALECT.stamp(s, Migrations.NEWEST);
              TableCopy.toSchema(sqlite, s);
              return 0;
            });
  }

  private void lockName(Session session) throws SQLException, IOException {
    session.first("SELECT pg_advisory_xact_lock(hashtext(?))", row -> 0, "postil " + name);
  }

  private void makeSchema(Session session) throws SQLException, IOException {
    if (session.number("SELECT 1 WHERE current_setting('server_encoding') = 'UTF8'").isEmpty()) {
      throw new StoreException(
          "Cannot make ["
              + place()
              + "]: the database does not keep all characters; make one with createdb -E UTF8 -T"
              + " template0");
    }
    session.run("CREATE SCHEMA " + PostgresServer.schema(name));
    session.run(DIALECT.script(0));
  }

  private String holders() {
    try {
      return read("see who writes to", session -> PostgresDialect.holders(session, WRITER));
    } catch (IOException e) {
      return "which cannot be told";
    }
  }

  private void requireOpen(String operation) throws StoreException {
    if (closed) {
      throw new StoreException("Cannot " + operation + " [" + place() + "]: the store was closed");
    }
  }
}
