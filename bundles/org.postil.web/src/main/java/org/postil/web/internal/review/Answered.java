package org.postil.web.internal.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/**
 * The requests that were carried out last, so that one that is sent again after a lost connection
 * changes nothing more. Safe for use by many threads.
 */
@Component(service = Answered.class)
public final class Answered {

  private static final int KEPT = 5000;

  private final Map<String, Long> entries =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > KEPT;
        }
      };

  synchronized Optional<Long> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  synchronized void keep(String key, long entry) {
    entries.put(key, entry);
  }
}
