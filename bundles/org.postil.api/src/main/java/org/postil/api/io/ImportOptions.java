package org.postil.api.io;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;

/**
 * How to import.
 *
 * @param charset name of the encoding; null to detect it
 * @param creationTime creation time of documents that bring none of their own; null when unknown
 * @param maxBytes largest source that is read into one document, in bytes
 * @param other options of single importers by name
 */
public record ImportOptions(
    @Nullable String charset,
    @Nullable CreationTime creationTime,
    long maxBytes,
    Map<String, String> other) {

  /** Largest document that is read unless the person says otherwise: 64 MiB. */
  public static final long DEFAULT_MAX_BYTES = 64L << 20;

  /** Copies the map. */
  public ImportOptions {
    other = Map.copyOf(other);
  }

  /**
   * Encodings are detected, nothing is known of the creation time.
   *
   * @return the default options
   */
  public static ImportOptions defaults() {
    return new ImportOptions(null, null, DEFAULT_MAX_BYTES, Map.of());
  }

  /**
   * The encoding to use.
   *
   * @return empty to detect it
   */
  public Optional<String> forcedCharset() {
    return Optional.ofNullable(charset);
  }
}
