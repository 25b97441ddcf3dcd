package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A lock file for each job, beside the SQLite file. */
final class FileHold implements Hold {

  private final Path file;
  private final ProcessLock lock;

  FileHold(Path file) {
    this.file = file;
    lock = new ProcessLock(file);
  }

  @Override
  public boolean tryTake() throws IOException {
    return lock.tryTake();
  }

  @Override
  public boolean tryJoin() throws IOException {
    return tryTake();
  }

  @Override
  public long number() {
    return 0;
  }

  @Override
  public String holder() throws IOException {
    return LockHolder.words(lock.holder());
  }

  @Override
  public void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
