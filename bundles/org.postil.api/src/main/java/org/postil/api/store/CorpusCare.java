package org.postil.api.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks after a corpus. Everything here may be called while the corpus is in use, by other threads
 * and other processes. Safe for use by many threads.
 */
@ProviderType
public interface CorpusCare {

  /**
   * Finds layers that nothing refers to, and removes them unless this is a dry run. Kept are the
   * layers that the last run gave the latest revision of each document, those that came with a
   * document as people's work, and all that these were made from.
   *
   * @param dryRun whether only to tell what would be removed
   * @return what was or would be removed
   * @throws IOException if the corpus cannot be read or written
   */
  Garbage collect(boolean dryRun) throws IOException;

  /**
   * Writes a copy of the whole corpus as it is at one moment into one file.
   *
   * @param file a file that does not exist yet; it is there only once it is complete and was
   *     examined
   * @throws IOException if the file exists or cannot be written
   */
  void backup(Path file) throws IOException;

  /**
   * Examines everything that must hold: pages of the file, texts and originals against their
   * hashes, spans within their text, references to feature structures that are there, layers that
   * runs refer to, jobs and journal without gaps.
   *
   * @param repair whether to mend what can be mended without losing anybody's work: damaged layers
   *     of annotators are removed, so that the next run makes them again
   * @param findings takes each finding as it is made
   * @return how much was examined
   * @throws IOException if the corpus cannot be read or written at all
   */
  Checkup examine(boolean repair, Consumer<Finding> findings) throws IOException;
}
