package org.postil.cli.internal;

import org.jspecify.annotations.Nullable;

/** Ends a command with a sentence for the person who typed it; no stack trace is shown. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailure(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /**
   * The command line asks for something that cannot be.
   *
   * @param message what is wrong and what to do
   * @return a failure with {@link ExitCode#USAGE}
   */
  public static CommandFailure usage(String message) {
    return new CommandFailure(ExitCode.USAGE, message, null);
  }

  /**
   * The surroundings failed: a disk, a store.
   *
   * @param message what is wrong and what to do
   * @param cause what was thrown, null if nothing was
   * @return a failure with {@link ExitCode#INTERNAL}
   */
  public static CommandFailure internal(String message, @Nullable Throwable cause) {
    return new CommandFailure(ExitCode.INTERNAL, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
