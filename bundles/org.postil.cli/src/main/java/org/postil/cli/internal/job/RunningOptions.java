package org.postil.cli.internal.job;

import org.postil.api.engine.RunOptions;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.Sizes;
import picocli.CommandLine.Option;

/** The options that say how a job runs. */
public final class RunningOptions {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents in work at a time (default: one for each processor).")
  private int threads = RunOptions.defaults().threads();

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      defaultValue = "60s",
      description =
          "Longest time of one annotator on one document (default: 60s); for texts of millions of"
              + " characters, so long for each.")
  private String timeLimit = "60s";

  @Option(
      names = "--wait",
      description =
          "Wait when an annotator of the pipeline is uninstalled until it is there again"
              + " (default: documents fail until it is).")
  private boolean wait;

  /**
   * The options for the engine.
   *
   * @return how to run
   * @throws CommandFailure if an option is out of range
   */
  public RunOptions options() {
    if (threads < 1) {
      throw CommandFailure.usage(
          "Cannot use --threads [" + threads + "]: expected at least 1 document at a time");
    }
    return new RunOptions(threads, Sizes.duration("--time-limit", timeLimit), wait);
  }
}
