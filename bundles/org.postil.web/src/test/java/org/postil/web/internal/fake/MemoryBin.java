package org.postil.web.internal.fake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.store.Bin;

/** A bin in memory. */
final class MemoryBin implements Bin {

  private final Map<String, Item> items = new LinkedHashMap<>();

  synchronized boolean holds(String document) {
    return items.containsKey(document);
  }

  @Override
  public synchronized void put(List<String> documents, String person) {
    documents.forEach(id -> items.put(id, new Item(id, person, Instant.EPOCH)));
  }

  @Override
  public synchronized void takeOut(List<String> documents) {
    documents.forEach(items::remove);
  }

  @Override
  public synchronized List<Item> items() {
    return List.copyOf(items.values());
  }
}
