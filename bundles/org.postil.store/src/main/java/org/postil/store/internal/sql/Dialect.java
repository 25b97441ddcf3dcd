package org.postil.store.internal.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * What SQLite and PostgreSQL say differently within a session. The queries of the tables are the
 * same for both: PostgreSQL has a function of the name and meaning of SQLite's {@code json_each}.
 */
public sealed interface Dialect permits SqliteDialect, PostgresDialect {

  /**
   * Refuses what is no corpus, or one that a newer program wrote.
   *
   * @param session the connection
   * @param place the database, for people
   * @throws SQLException if the database fails
   * @throws IOException if it is refused
   */
  void check(Session session, String place) throws SQLException, IOException;

  /**
   * Version of the schema.
   *
   * @param session the connection
   * @return 0 for a database that was just made
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  int version(Session session) throws SQLException, IOException;

  /**
   * Notes the version of the schema.
   *
   * @param session the connection, within a transaction
   * @param version the version
   * @throws SQLException if the database fails
   */
  void stamp(Session session, int version) throws SQLException;

  /**
   * The statements that lead to a version of the schema.
   *
   * @param version the version
   * @return SQL
   */
  String script(int version);

  /**
   * The highest number that a table ever gave to a row, were that row removed since.
   *
   * @param session the connection
   * @param table {@code job}, {@code journal} or {@code tag_change}
   * @return 0 if it gave none
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  long lastNumber(Session session, String table) throws SQLException, IOException;

  /**
   * What is wrong with pages, indexes and references between rows.
   *
   * @param session the connection
   * @return sentences without an end; empty if all is well
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  List<String> damages(Session session) throws SQLException, IOException;

  /**
   * Which living process runs a job.
   *
   * @param session the connection
   * @param job number of the job
   * @param written what the job's row says of it
   * @return a line for people, such as {@code pid 4711 started 2026-01-01T10:00:00Z}; empty if
   *     nobody does
   * @throws SQLException if the database fails
   * @throws IOException never
   */
  String runner(Session session, long job, String written) throws SQLException, IOException;
}
