package org.postil.store.internal.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.api.layer.TypeDefinition;
import org.postil.store.internal.codec.TypesCodec;

/**
 * Remembers type definitions, which are the same for nearly all layers of an annotator: layers that
 * are read share one list of them. Safe for use by many threads; bounded.
 */
final class TypesCache {

  private final Map<List<TypeDefinition>, String> hashes = recent();
  private final Map<Long, List<TypeDefinition>> types = recent();

  String hash(List<TypeDefinition> definitions) {
    return hashes.computeIfAbsent(definitions, TypesCodec::hash);
  }

  Optional<List<TypeDefinition>> find(long id) {
    return Optional.ofNullable(types.get(id));
  }

  void keep(long id, List<TypeDefinition> definitions) {
    types.put(id, definitions);
  }

  private static <K, V> Map<K, V> recent() {
    return Collections.synchronizedMap(new RecentlyUsed<>());
  }

  private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    RecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }
}
