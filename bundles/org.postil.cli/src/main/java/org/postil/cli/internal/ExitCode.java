package org.postil.cli.internal;

/** What the process tells its caller. */
public final class ExitCode {

  /** All is done. */
  public static final int DONE = 0;

  /** Some documents failed, the others are done; or there was none to annotate. */
  public static final int SOME_FAILED = 1;

  /** The command line was wrong. */
  public static final int USAGE = 2;

  /** The program or its surroundings failed. */
  public static final int INTERNAL = 3;

  /** Stopped by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
