package org.postil.api.io;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Where an export goes. */
@ProviderType
public interface ExportTarget {

  /**
   * Starts a file of the export. It appears under its name only when the whole export is finished.
   *
   * @param name path below the folder of the export, with {@code /} between folders; characters
   *     that a file system cannot hold are replaced
   * @return a buffered stream; the caller closes it
   * @throws IOException if the file cannot be made or the name leads outside the folder
   */
  OutputStream newFile(String name) throws IOException;
}
