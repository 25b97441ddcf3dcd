package org.postil.launcher.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Configures java.util.logging, which File Install uses, when somebody logs with it: warnings to
 * standard error, a line each. Named in a system property, so that a start without warnings does
 * not load that library.
 */
public final class JulConfiguration {

  /**
   * Made by {@link LogManager}.
   *
   * @throws IOException never in practice
   */
  public JulConfiguration() throws IOException {
    String properties =
        String.join(
            "\n",
            "handlers=java.util.logging.ConsoleHandler",
            ".level=WARNING",
            "java.util.logging.ConsoleHandler.formatter=" + OneLine.class.getName());
    LogManager.getLogManager()
        .readConfiguration(new ByteArrayInputStream(properties.getBytes(StandardCharsets.UTF_8)));
  }

  /** Level, logger, message, and the message of what was thrown. */
  public static final class OneLine extends Formatter {

    /** Made by the handler. */
    public OneLine() {}

    @Override
    public String format(LogRecord entry) {
      String reason = entry.getThrown() == null ? "" : ": " + entry.getThrown().getMessage();
      return "["
          + entry.getLevel()
          + "] "
          + entry.getLoggerName()
          + " - "
          + formatMessage(entry)
          + reason
          + System.lineSeparator();
    }
  }
}
