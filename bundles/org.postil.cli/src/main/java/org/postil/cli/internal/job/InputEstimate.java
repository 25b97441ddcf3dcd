package org.postil.cli.internal.job;

import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.postil.api.engine.JobProgress;
import org.postil.cli.internal.input.ReadingReport;
import org.postil.cli.internal.input.SizeCount;

/**
 * Estimates how far a job is whose documents are still being read: from the bytes read so far, the
 * bytes to come, and the documents that came out of them.
 */
public final class InputEstimate implements ToDoubleFunction<JobProgress> {

  private final ReadingReport report;
  private final SizeCount size;

  /**
   * Takes what is known of the input.
   *
   * @param report what was read so far
   * @param size what there is to read
   */
  public InputEstimate(ReadingReport report, SizeCount size) {
    this.report = report;
    this.size = size;
  }

  @Override
  public double applyAsDouble(JobProgress progress) {
    double documents = report.documentsRead();
    if (!report.isFinished()) {
      OptionalLong total = size.bytes();
      long read = report.bytesRead();
      if (total.isEmpty() || read == 0) {
        return -1;
      }
      documents *= Math.max(1, (double) total.getAsLong() / read);
    }
    return documents == 0 ? -1 : Math.min(1, progress.done() / documents);
  }
}
