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
import org.postil.store.internal.sql.StoreException;

/**
 * The corpora of a home, which is a folder of SQLite files or a PostgreSQL server. Nothing is
 * opened, no server asked and no native code loaded until a corpus is asked for.
 */
@Component(
    service = {CorpusStore.class, CorpusRestorer.class},
    configurationPid = SqlCorpusStore.PID)
@Designate(ocd = StoreSettings.class)
public final class SqlCorpusStore implements CorpusStore, CorpusRestorer, AutoCloseable {

  /** The name that the class had once: configurations that people have go by it. */
  static final String PID = "org.postil.store.internal.SqliteCorpusStore";

  /** Framework property with the absolute path of the home. */
  static final String HOME_PROPERTY = "postil.home";

  /** Framework property with the address of a PostgreSQL server that has the corpora instead. */
  static final String SERVER_PROPERTY = "postil.server";

  private final Home home;
  private final Map<String, SqlCorpus> open = new TreeMap<>();

  /**
   * Starts the service.
   *
   * @param context tells where the home is
   * @param settings the configuration
   */
  @Activate
  public SqlCorpusStore(BundleContext context, StoreSettings settings) {
    this(home(context, Duration.ofSeconds(settings.lock_wait_seconds())));
  }

  /**
   * A store outside of a framework.
   *
   * @param home folder of the corpora
   * @param patience how long to wait for another process that writes
   */
  public SqlCorpusStore(Path home, Duration patience) {
    this(new FolderHome(home, patience));
  }

  /**
   * A store on a PostgreSQL server.
   *
   * @param server address of the server
   * @param patience how long to wait for another process that writes
   */
  public SqlCorpusStore(String server, Duration patience) {
    this(new ServerHome(server, patience));
  }

  private SqlCorpusStore(Home home) {
    this.home = home;
  }

  @Override
  public String location() {
    return home.location();
  }

  @Override
  public List<Summary> corpora() {
    return names().stream().flatMap(name -> find(name).stream()).map(SqlCorpus::summary).toList();
  }

  @Override
  public List<String> names() {
    try {
      return home.names();
    } catch (StoreException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the corpora of [" + location() + "]: " + e, e);
    }
  }

  @Override
  public Optional<Corpus> corpus(String name) {
    return find(name).map(Corpus.class::cast);
  }

  @Override
  public Corpus create(String name) throws IOException {
    home.requireName(name);
    return open(name);
  }

  @Override
  public synchronized Corpus restore(Path backup, String name) throws IOException {
    home.requireName(name);
    if (!Files.isRegularFile(backup)) {
      throw new StoreException(
          "Cannot restore [" + backup + "]: there is no such file; give the path of a backup");
    }
    home.restore(backup, name);
    return open(name);
  }

  /** Closes all corpora. */
  @Deactivate
  @Override
  public synchronized void close() throws IOException {
    for (SqlCorpus corpus : open.values()) {
      corpus.close();
    }
    open.clear();
    home.close();
  }

  private Optional<SqlCorpus> find(String name) {
    try {
      return home.has(name) ? Optional.of(open(name)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private synchronized SqlCorpus open(String name) throws IOException {
    SqlCorpus known = open.get(name);
    if (known == null) {
      known = new SqlCorpus(name, home.open(name));
      open.put(name, known);
    }
    return known;
  }

  private static Home home(BundleContext context, Duration patience) {
    String server = context.getProperty(SERVER_PROPERTY);
    if (server != null) {
      return new ServerHome(server, patience);
    }
    String home = context.getProperty(HOME_PROPERTY);
    if (home == null) {
      throw new IllegalStateException(
          "Cannot find the corpora: framework property ["
              + HOME_PROPERTY
              + "] is not set; set it to the absolute path of a folder");
    }
    return new FolderHome(Path.of(home), patience);
  }
}
