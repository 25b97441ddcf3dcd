package org.postil.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.postil.api.store.CorpusStore;
import org.postil.store.internal.sql.Database;

/**
 * The corpora below a home, one SQLite file each. Nothing is opened and no native code is loaded
 * until a corpus is asked for.
 */
@Component(service = CorpusStore.class)
@Designate(ocd = StoreSettings.class)
public final class SqliteCorpusStore implements CorpusStore, AutoCloseable {

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

  SqliteCorpusStore(Path home, Duration patience) {
    this.home = new Home(home);
    this.patience = patience;
  }

  @Override
  public String location() {
    return home.root().toString();
  }

  @Override
  public List<Summary> corpora() {
    try {
      return home.names().stream()
          .flatMap(name -> find(name).stream())
          .map(SqliteCorpus::summary)
          .toList();
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
