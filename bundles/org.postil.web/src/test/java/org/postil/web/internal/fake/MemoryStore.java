package org.postil.web.internal.fake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;

/** Corpora in memory. */
public final class MemoryStore implements CorpusStore {

  private final Map<String, MemoryCorpus> corpora = new ConcurrentSkipListMap<>();

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
  public MemoryCorpus create(String name) throws IOException {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IOException("Cannot make corpus [" + name + "]: that is no name");
    }
    return corpora.computeIfAbsent(name, MemoryCorpus::new);
  }
}
