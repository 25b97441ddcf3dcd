package org.postil.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.postil.store.internal.sql.Database;

/** Where the corpora of a store are: in a folder or on a server. */
sealed interface Home extends AutoCloseable permits FolderHome, ServerHome {

  /** The place, for people. */
  String location();

  /** Names of all corpora, sorted. */
  List<String> names() throws IOException;

  /** Whether there is a corpus; false for names that none may have. */
  boolean has(String name) throws IOException;

  /** Opens a corpus of an allowed name, makes it if need be. */
  Database open(String name) throws IOException;

  /** Makes a corpus of an allowed name from a backup, and leaves it closed. */
  void restore(Path backup, String name) throws IOException;

  /** Refuses names that no corpus may have here. */
  void requireName(String name) throws IOException;

  @Override
  void close() throws IOException;
}
