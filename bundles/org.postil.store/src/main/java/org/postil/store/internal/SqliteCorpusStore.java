package org.postil.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusRestorer;
import org.postil.api.store.CorpusStore;
import org.postil.store.internal.care.Backup;
import org.postil.store.internal.sql.Database;
import org.postil.store.internal.sql.Migrations;
import org.postil.store.internal.sql.StoreException;

/**
 * The corpora below a home, one SQLite file each. Nothing is opened and no native code is loaded
 * until a corpus is asked for.
 */
@Component(service = {CorpusStore.class, CorpusRestorer.class})
@Designate(ocd = StoreSettings.class)
public final class SqliteCorpusStore implements CorpusStore, CorpusRestorer, AutoCloseable {

  /** Framework property with the absolute path of the home. */
  static final String HOME_PROPERTY = "postil.home";

  private final Home home;
  private final Duration patience;
  private final Map<String, SqliteCorpus> open = new TreeMap<>();

  /**
   * Starts the service.
   *
   * @param context tells where the home is
   * @param settings the configuration
   */
  @Activate
  public SqliteCorpusStore(BundleContext context, StoreSettings settings) {
    this(requireHome(context), Duration.ofSeconds(settings.lock_wait_seconds()));
  }

  /**
   * A store outside of a framework.
   *
   * @param home folder of the corpora
   * @param patience how long to wait for another process that writes
   */
  public SqliteCorpusStore(Path home, Duration patience) {
    this.home = new Home(home);
    this.patience = patience;
  }

  @Override
  public String location() {
    return home.root().toString();
  }

  @Override
  public List<Summary> corpora() {
    return names().stream()
        .flatMap(name -> find(name).stream())
        .map(SqliteCorpus::summary)
        .toList();
  }

  @Override
  public List<String> names() {
    try {
      return home.names();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the corpora of [" + home.root() + "]: " + e, e);
    }
  }

  @Override
  public Optional<Corpus> corpus(String name) {
    return find(name).map(Corpus.class::cast);
  }

  @Override
  public Corpus create(String name) throws IOException {
    CorpusName.require(name);
    home.makeFolder(name);
    return open(name);
  }

  @Override
  public synchronized Corpus restore(Path backup, String name) throws IOException {
    CorpusName.require(name);
    if (!Files.isRegularFile(backup)) {
      throw new StoreException(
          "Cannot restore [" + backup + "]: there is no such file; give the path of a backup");
    }
    home.makeFolder(name);
    Path file = home.database(name);
    if (Files.exists(file)) {
      throw new StoreException(
          "Cannot restore corpus ["
              + name
              + "]: there is a corpus of that name in ["
              + file.getParent()
              + "]; move that folder away or choose another name");
    }
    // Left by a corpus that was moved away, they would be taken for those of the restored one.
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
    Backup.copy(
        work ->
            Database.inspect(
                backup,
                "restore",
                session -> {
                  Migrations.requireCorpus(session, backup);
                  Backup.requireWhole(session);
                  return work.with(session);
                }),
        file);
    return open(name);
  }

  /** Closes all corpora. */
  @Deactivate
  @Override
  public synchronized void close() throws IOException {
    for (SqliteCorpus corpus : open.values()) {
      corpus.close();
    }
    open.clear();
  }

  private Optional<SqliteCorpus> find(String name) {
    try {
      return home.has(name) ? Optional.of(open(name)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private synchronized SqliteCorpus open(String name) throws IOException {
    SqliteCorpus known = open.get(name);
    if (known == null) {
      known = new SqliteCorpus(name, Database.open(home.database(name), patience));
      open.put(name, known);
    }
    return known;
  }

  private static Path requireHome(BundleContext context) {
    String home = context.getProperty(HOME_PROPERTY);
    if (home == null) {
      throw new IllegalStateException(
          "Cannot find the corpora: framework property ["
              + HOME_PROPERTY
              + "] is not set; set it to the absolute path of a folder");
    }
    return Path.of(home);
  }
}
