package org.postil.launcher.internal;

import org.jspecify.annotations.Nullable;

/** Sets up SLF4J (and java.util.logging, which File Install uses) before anybody logs. */
final class Logging {

  private Logging() {}

  /**
   * Sets the level; everything goes to standard error, a line each.
   *
   * @param verbose whether to log what is said once a job
   * @param level value of {@code POSTIL_LOG}: error, warn, info, debug or trace; it wins over
   *     verbose; null when not set
   */
  static void setUp(boolean verbose, @Nullable String level) {
    String fallback = verbose ? "info" : "warn";
    set("defaultLogLevel", level == null || level.isBlank() ? fallback : level);
    set("logFile", "System.err");
    set("showThreadName", "false");
    set("levelInBrackets", "true");
    System.setProperty("java.util.logging.config.class", JulConfiguration.class.getName());
  }

  private static void set(String name, String value) {
    String property = "org.slf4j.simpleLogger." + name;
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
