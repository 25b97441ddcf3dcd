package org.postil.web.internal.fake;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.postil.api.store.Condition;
import org.postil.api.store.Selections;

/** Kept questions in memory. */
final class MemorySelections implements Selections {

  private final Map<String, Saved> all = new ConcurrentSkipListMap<>();

  @Override
  public Iterator<String> matching(List<Condition> conditions) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void save(Saved selection) {
    all.put(selection.name(), selection);
  }

  @Override
  public boolean remove(String name) {
    return all.remove(name) != null;
  }

  @Override
  public Optional<Saved> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  @Override
  public List<Saved> all() {
    return List.copyOf(all.values());
  }
}
