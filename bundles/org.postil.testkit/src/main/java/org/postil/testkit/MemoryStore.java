package org.postil.testkit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;

/**
 * Corpora that are gone when the test is over.
 *
 * @param <C> kind of the corpora
 */
public final class MemoryStore<C extends MemoryCorpus> implements CorpusStore {

  private final Map<String, C> corpora = new ConcurrentSkipListMap<>();
  private final Function<String, C> maker;

  /**
   * Makes an empty store.
   *
   * @param maker makes a corpus of a name
   */
  public MemoryStore(Function<String, C> maker) {
    this.maker = maker;
  }

  @Override
  public String location() {
    return "memory";
  }

  @Override
  public List<Summary> corpora() {
    return corpora.values().stream().map(MemoryCorpus::summary).toList();
  }

  @Override
  public Optional<Corpus> corpus(String name) {
    return Optional.ofNullable(corpora.get(name));
  }

  @Override
  public C create(String name) throws IOException {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IOException("Cannot make corpus [" + name + "]: that is no name");
    }
    return corpora.computeIfAbsent(name, maker);
  }
}
