package org.postil.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.postil.api.store.WorkingCorpus;

/** Gives each test an empty corpus of its own, on SQLite and on PostgreSQL. */
@ParameterizedClass(name = "{0}")
@EnumSource(Backend.class)
public abstract class CorpusTest {

  @Parameter protected Backend backend;
  @TempDir protected Path folder;

  /** A folder or the address of a server. */
  protected String home;

  protected SqlCorpusStore store;
  protected WorkingCorpus corpus;

  @BeforeEach
  void prepare() throws IOException {
    home = folder.toString();
    if (backend == Backend.POSTGRESQL) {
      TestPostgres.require().empty();
      home = TestPostgres.require().home();
    }
    open();
  }

  protected void open() throws IOException {
    store = TestStores.open(home, Duration.ofSeconds(5));
    corpus = (WorkingCorpus) store.create("news");
  }

  @AfterEach
  protected void close() throws IOException {
    if (store != null) {
      store.close();
    }
  }

  protected void reopen() throws IOException {
    store.close();
    open();
  }

  /** For what can only be done to a file. */
  protected void onlyOn(Backend wanted) {
    Assumptions.assumeTrue(backend == wanted, "Does not apply to " + backend);
  }

  protected Path file() {
    return folder.resolve("corpora/news/corpus.db");
  }

  /** Runs a statement behind Postil's back. */
  protected void sql(String... statements) throws SQLException {
    try (Connection connection = TestStores.connect(home, "news");
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.executeUpdate(each);
      }
    }
  }
}
