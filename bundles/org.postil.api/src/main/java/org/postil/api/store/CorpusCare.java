package org.postil.api.store;

import java.io.IOException;
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
}
