package org.postil.store.internal.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQLite's pragmas. The scripts of the schema are in its words. */
record SqliteDialect() implements Dialect {

  /** "Pstl": tells a corpus from other SQLite files. */
  private static final int APPLICATION_ID = 0x5073746c;

  @Override
  public void check(Session session, String place) throws SQLException, IOException {
    long application = session.number("PRAGMA application_id").orElse(0L);
    long objects = session.number("SELECT count(*) FROM sqlite_schema").orElse(0L);
    if (objects > 0 && application != APPLICATION_ID) {
      throw new StoreException(
          "Cannot open ["
              + place
              + "]: it is a database of another program; move it away, or choose another --home");
    }
    Migrations.requireKnown(version(session), place);
  }

  @Override
  public int version(Session session) throws SQLException, IOException {
    return session.number("PRAGMA user_version").orElse(0L).intValue();
  }

  @Override
  public void stamp(Session session, int version) throws SQLException {
    session.run("PRAGMA application_id = " + APPLICATION_ID);
    session.run("PRAGMA user_version = " + version);
  }

  @Override
  public String script(int version) {
    return Migrations.script(version);
  }

  @Override
  public long lastNumber(Session session, String table) throws SQLException, IOException {
    return session.number("SELECT seq FROM sqlite_sequence WHERE name = ?", table).orElse(0L);
  }

  @Override
  public List<String> damages(Session session) throws SQLException, IOException {
    List<String> damages =
        new ArrayList<>(session.all("PRAGMA integrity_check(100)", row -> row.getString(1)));
    damages.remove("ok");
    damages.addAll(
        session.all(
            "PRAGMA foreign_key_check",
            row ->
                "row "
                    + row.getLong(2)
                    + " of "
                    + row.getString(1)
                    + " refers to what is not there"));
    return damages;
  }

  @Override
  public String runner(Session session, long job, String written) {
    return LockHolder.isAlive(written) ? LockHolder.words(written) : "";
  }
}
