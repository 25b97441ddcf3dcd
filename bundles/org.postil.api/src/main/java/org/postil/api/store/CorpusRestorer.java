package org.postil.api.store;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Brings backups back. Safe for use by many threads. */
@ProviderType
public interface CorpusRestorer {

  /**
   * Makes a corpus from a backup of this or an earlier version. The backup is examined first and
   * not changed.
   *
   * @param backup a file that {@link CorpusCare#backup} wrote
   * @param name name of the corpus; there must be none of that name
   * @return the corpus
   * @throws IOException if the backup is damaged or of a newer version, the name is taken or not
   *     allowed, or the corpus cannot be written
   */
  Corpus restore(Path backup, String name) throws IOException;
}
