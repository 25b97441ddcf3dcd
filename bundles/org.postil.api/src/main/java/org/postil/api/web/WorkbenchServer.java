package org.postil.api.web;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Serves the workbench to a browser on this machine. */
@ProviderType
public interface WorkbenchServer {

  /**
   * Starts to listen.
   *
   * @param options where to listen and what to show first
   * @return the running workbench; the caller closes it
   * @throws IOException if the address is refused or the port is taken; the message says what to do
   */
  Workbench start(WorkbenchOptions options) throws IOException;
}
