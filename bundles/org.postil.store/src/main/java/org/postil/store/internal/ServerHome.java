package org.postil.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.PostgresAddress;
import org.postil.store.internal.sql.PostgresServer;
import org.postil.store.internal.sql.StoreException;

/**
 * A database on a PostgreSQL server: a schema {@code corpus-<name>} for each corpus. The address is
 * read when a corpus is first asked for, so that whoever asks is told what is wrong with it.
 */
final class ServerHome implements Home {

  private final String url;
  private final Duration patience;
  private @Nullable PostgresServer server;

  /**
   * A home on a server.
   *
   * @param url the address, which may hold a password
   * @param patience how long to wait for another process that writes
   */
  ServerHome(String url, Duration patience) {
    this.url = url;
    this.patience = patience;
  }

  @Override
  public String location() {
    try {
      return server().address().toString();
    } catch (StoreException e) {
      return "an address that cannot be read";
    }
  }

  @Override
  public List<String> names() throws IOException {
    return server().names().stream().filter(CorpusName::isAllowed).sorted().toList();
  }

  @Override
  public boolean has(String name) throws IOException {
    return CorpusName.isAllowed(name)
        && name.length() <= PostgresServer.LONGEST_NAME
        && server().has(name);
  }

  @Override
  public void requireName(String name) throws StoreException {
    CorpusName.require(name);
    if (name.length() > PostgresServer.LONGEST_NAME) {
      throw new StoreException(
          "Cannot make corpus ["
              + name
              + "]: on PostgreSQL a name has at most "
              + PostgresServer.LONGEST_NAME
              + " characters; choose a shorter one");
    }
  }

  @Override
  public Database open(String name) throws IOException {
    return server().open(name);
  }

  @Override
  public void restore(Path backup, String name) throws IOException {
    server().restore(backup, name);
  }

  @Override
  public synchronized void close() throws IOException {
    PostgresServer open = server;
    if (open != null) {
      open.close();
    }
  }

  private synchronized PostgresServer server() throws StoreException {
    PostgresServer known = server;
    if (known == null) {
      known = new PostgresServer(PostgresAddress.parse(url, System.getenv()), patience);
      server = known;
    }
    return known;
  }
}
