package org.postil.store.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.postil.api.store.WorkingCorpus;

/** Opens stores for main classes of tests in other packages. */
public final class TestStores {

  private TestStores() {}

  public static SqliteCorpusStore open(Path home) {
    return new SqliteCorpusStore(home, Duration.ofSeconds(30));
  }

  public static WorkingCorpus corpus(SqliteCorpusStore store, String name) {
    return (WorkingCorpus) store.corpus(name).orElseThrow();
  }
}
