package org.postil.api.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a workbench is served.
 *
 * @param listen name or number of the address to listen on; only addresses of this machine that no
 *     other reaches are accepted
 * @param port port to listen on; 0 for any that is free
 * @param corpus name of the corpus to show first; null to let the person choose
 */
public record WorkbenchOptions(String listen, int port, @Nullable String corpus) {

  /** The address that other machines cannot reach. */
  public static final String LOOPBACK = "127.0.0.1";

  /**
   * The corpus to show first.
   *
   * @return its name, empty to let the person choose
   */
  public Optional<String> firstCorpus() {
    return Optional.ofNullable(corpus);
  }
}
