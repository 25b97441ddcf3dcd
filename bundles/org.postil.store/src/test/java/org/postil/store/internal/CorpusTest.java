package org.postil.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.store.WorkingCorpus;

/** Gives each test an empty corpus of its own. */
public abstract class CorpusTest {

  @TempDir protected Path home;
  protected SqliteCorpusStore store;
  protected WorkingCorpus corpus;

  @BeforeEach
  protected void open() throws IOException {
    store = new SqliteCorpusStore(home, Duration.ofSeconds(5));
    corpus = (WorkingCorpus) store.create("news");
  }

  @AfterEach
  protected void close() throws IOException {
    store.close();
  }

  protected void reopen() throws IOException {
    store.close();
    open();
  }

  protected Path file() {
    return home.resolve("corpora/news/corpus.db");
  }
}
