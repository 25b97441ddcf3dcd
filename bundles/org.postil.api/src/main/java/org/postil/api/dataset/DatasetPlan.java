package org.postil.api.dataset;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ExportOptions;

/**
 * What an export of training data is to be.
 *
 * @param corpus name of the corpus
 * @param format format of the exporter
 * @param options what the exporter gets, the types to write among them
 * @param selection what is exported
 * @param splitting how documents are divided; null to write all into one
 * @param windows the pieces that documents are written in
 * @param shardSize pieces in a file at most; 0 for no limit
 */
public record DatasetPlan(
    String corpus,
    String format,
    ExportOptions options,
    Selection selection,
    @Nullable Splitting splitting,
    Windows windows,
    long shardSize) {

  /** Checks the size of shards. */
  public DatasetPlan {
    if (shardSize < 0) {
      throw new IllegalArgumentException(
          "Cannot write shards of [" + shardSize + "] pieces: expected 0 or more");
    }
  }

  /**
   * How documents are divided.
   *
   * @return empty if all are written into one
   */
  public Optional<Splitting> division() {
    return Optional.ofNullable(splitting);
  }
}
