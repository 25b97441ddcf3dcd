package org.postil.api.engine;

import java.util.List;
import java.util.Set;

/**
 * An annotator that is installed.
 *
 * @param id id of the annotator
 * @param version version of its bundle without a qualifier
 * @param title name for people
 * @param bundle symbolic name of its bundle
 * @param reads types that it must have
 * @param readsIfPresent types that it uses when they are there
 * @param writes types that it writes
 * @param settings its configuration
 * @param problem why it cannot run, for a person to read; empty when it is ready
 */
public record InstalledAnnotator(
    String id,
    String version,
    String title,
    String bundle,
    Set<String> reads,
    Set<String> readsIfPresent,
    Set<String> writes,
    List<Setting> settings,
    String problem) {

  /** Copies the collections. */
  public InstalledAnnotator {
    reads = Set.copyOf(reads);
    readsIfPresent = Set.copyOf(readsIfPresent);
    writes = Set.copyOf(writes);
    settings = List.copyOf(settings);
  }
}
