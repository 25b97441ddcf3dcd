package org.postil.store.internal.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.postil.store.internal.TestPostgres;

/** Corpora named "old" as earlier versions wrote them. */
public final class OldCorpora {

  private OldCorpora() {}

  /** In a folder that is a home. */
  public static Path unpack(int schema, Path home) throws IOException {
    Path file = home.resolve("corpora/old/corpus.db");
    Files.createDirectories(file.getParent());
    String name = "schema-" + schema + ".db.gz";
    try (InputStream in = Objects.requireNonNull(OldCorpora.class.getResourceAsStream(name), name);
        InputStream unpacked = new GZIPInputStream(in)) {
      Files.copy(unpacked, file);
    }
    return file;
  }

  /** On a server, with the rows of that file; the folder is for that file. */
  public static void fill(int schema, TestPostgres server, Path folder)
      throws IOException, SQLException {
    Path file = unpack(schema, folder);
    PostgresDialect dialect = new PostgresDialect();
    try (Session sqlite = new Session(SqliteDatabase.source(file).getConnection());
        Session postgres = new Session(server.connect("old"))) {
      postgres.run("CREATE SCHEMA \"corpus-old\"");
      for (int version = 0; version <= schema; version++) {
        postgres.run(dialect.script(version));
      }
      dialect.stamp(postgres, schema);
      TableCopy.toSchema(sqlite, postgres);
    }
  }
}
