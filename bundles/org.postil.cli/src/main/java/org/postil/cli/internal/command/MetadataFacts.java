package org.postil.cli.internal.command;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;
import org.postil.cli.internal.CommandFailure;

/**
 * Sets facts of metadata by the names that people use for them; the date is also called {@code
 * dct}, as exports and {@code --dct} call it.
 */
final class MetadataFacts {

  private MetadataFacts() {}

  static Metadata set(Metadata old, Map<String, String> facts) {
    Metadata changed = old;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      changed = set(changed, fact.getKey(), fact.getValue().isEmpty() ? null : fact.getValue());
    }
    return changed;
  }

  private static Metadata set(Metadata m, String field, @Nullable String value) {
    return switch (field) {
      case "source" -> new Metadata(value, m.title(), m.language(), m.creationTime(), m.other());
      case "title" -> new Metadata(m.source(), value, m.language(), m.creationTime(), m.other());
      case "language" -> new Metadata(m.source(), m.title(), value, m.creationTime(), m.other());
      case "date", "dct" -> m.withCreationTime(value == null ? null : date(value));
      default -> {
        Map<String, String> other = new TreeMap<>(m.other());
        if (value == null) {
          other.remove(field);
        } else {
          other.put(field, value);
        }
        yield new Metadata(m.source(), m.title(), m.language(), m.creationTime(), other);
      }
    };
  }

  private static CreationTime date(String value) {
    try {
      return new CreationTime(value, CreationTime.Basis.ANALYST);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }
}
