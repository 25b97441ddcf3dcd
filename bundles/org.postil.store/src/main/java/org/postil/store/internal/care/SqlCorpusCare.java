package org.postil.store.internal.care;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.postil.api.store.Checkup;
import org.postil.api.store.CorpusCare;
import org.postil.api.store.Finding;
import org.postil.api.store.Garbage;
import org.postil.store.internal.sql.Database;

/** Looks after a corpus. */
public final class SqlCorpusCare implements CorpusCare {

  private final Database database;

  /**
   * Starts looking after a corpus.
   *
   * @param database the corpus
   */
  public SqlCorpusCare(Database database) {
    this.database = database;
  }

  @Override
  public Garbage collect(boolean dryRun) throws IOException {
    return new GarbageCollection(database, dryRun).run();
  }

  @Override
  public void backup(Path file) throws IOException {
    Backup.copy(database::copyTo, file);
  }

  @Override
  public Checkup examine(boolean repair, Consumer<Finding> findings) {
    return new Doctor(database, repair, findings).examine();
  }
}
