package org.postil.launcher.internal;

import org.apache.felix.framework.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Sends what the framework has to say to SLF4J; it would print to standard output otherwise. */
final class FrameworkLog extends Logger {

  private final org.slf4j.Logger log = LoggerFactory.getLogger("org.apache.felix.framework");

  @Override
  protected void doLog(int level, String message, @Nullable Throwable thrown) {
    switch (level) {
      case LOG_ERROR -> log.error(message, thrown);
      case LOG_WARNING -> log.warn(message, thrown);
      case LOG_INFO -> log.info(message, thrown);
      default -> log.debug(message, thrown);
    }
  }
}
