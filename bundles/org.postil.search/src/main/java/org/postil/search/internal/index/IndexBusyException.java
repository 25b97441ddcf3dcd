package org.postil.search.internal.index;

import java.io.IOException;

/** Another process writes the index; nothing is wrong with it. */
final class IndexBusyException extends IOException {

  private static final long serialVersionUID = 1L;

  IndexBusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
