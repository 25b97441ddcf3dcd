package org.postil.cli.internal.input;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.Bid;
import org.postil.api.io.Candidate;
import org.postil.api.io.Importer;
import org.postil.cli.internal.CommandFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each file to the importer that bids the highest, or to the one that was named. */
public final class ImporterChoice {

  /** Bytes that an importer may look at. */
  static final int HEAD_BYTES = Candidate.HEAD_BYTES;

  private static final Logger LOG = LoggerFactory.getLogger(ImporterChoice.class);

  private final List<Importer> importers;

  /**
   * Takes the importers that may bid.
   *
   * @param importers what is installed
   * @param forced format that all files have; null to let the importers bid
   * @throws CommandFailure if there is no importer of that format
   */
  public ImporterChoice(List<Importer> importers, @Nullable String forced) {
    this.importers =
        importers.stream().filter(each -> forced == null || each.format().equals(forced)).toList();
    if (this.importers.isEmpty()) {
      throw CommandFailure.usage(
          forced == null
              ? "Cannot import: no importer is installed"
              : "Cannot import format ["
                  + forced
                  + "]: expected one of "
                  + importers.stream()
                      .map(Importer::format)
                      .sorted()
                      .collect(Collectors.joining(", ")));
    }
    this.isForced = forced != null;
  }

  private final boolean isForced;

  /**
   * The importer of a file.
   *
   * @param importer reads it
   * @param why a few words such as {@code by its content}
   */
  record Chosen(Importer importer, String why) {}

  Optional<Chosen> forFile(Candidate candidate) {
    if (isForced) {
      return Optional.of(new Chosen(importers.get(0), "as you said"));
    }
    return Bid.highest(
            importers,
            candidate,
            (importer, e) ->
                LOG.warn(
                    "Importer {} failed to look at {}", importer.format(), candidate.name(), e))
        .map(bid -> new Chosen(bid.importer(), why(bid.height())));
  }

  private static String why(int bid) {
    if (bid >= (Importer.BY_NAME + Importer.BY_CONTENT) / 2) {
      return "by their content";
    }
    return bid > Importer.FALLBACK ? "by their names" : "since nothing else fits";
  }
}
