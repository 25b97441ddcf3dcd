package org.postil.api.document;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a document beside its text.
 *
 * @param source who published it; null when unknown
 * @param title its title; null when unknown
 * @param language BCP 47 language tag; null when unknown
 * @param creationTime when it was published; null when unknown
 * @param other further facts by name, in order of name
 */
public record Metadata(
    @Nullable String source,
    @Nullable String title,
    @Nullable String language,
    @Nullable CreationTime creationTime,
    Map<String, String> other) {

  /** Metadata that knows nothing. */
  public static final Metadata NONE = new Metadata(null, null, null, null, Map.of());

  /** Copies the map, sorted. */
  public Metadata {
    other = Collections.unmodifiableMap(new TreeMap<>(other));
  }

  /**
   * When the document was published.
   *
   * @return the creation time, empty when unknown
   */
  public Optional<CreationTime> published() {
    return Optional.ofNullable(creationTime);
  }

  /**
   * The same metadata with another creation time.
   *
   * @param time the new creation time, or null to forget it
   * @return a copy
   */
  public Metadata withCreationTime(@Nullable CreationTime time) {
    return new Metadata(source, title, language, time, other);
  }
}
