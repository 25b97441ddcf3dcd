package org.postil.web.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The body of a request, up to a size, and only if it comes fast enough: after a time of grace it
 * must have come at a rate that any person's connection on this machine reaches.
 */
final class BoundedBody extends FilterInputStream {

  private static final long GRACE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long LEAST_BYTES_PER_SECOND = 4096;

  private final long most;
  private final LongSupplier clock;
  private final long start;
  private long count;

  BoundedBody(InputStream in, long most, LongSupplier clock) {
    super(in);
    this.most = most;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      counted(1);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      counted(read);
    }
    return read;
  }

  private void counted(int bytes) {
    count += bytes;
    if (count > most) {
      throw tooLarge(most);
    }
    long nanos = clock.getAsLong() - start;
    if (nanos > GRACE_NANOS && count < nanos / 1_000_000_000L * LEAST_BYTES_PER_SECOND) {
      throw Problem.of(
          408,
          "Cannot read the request: "
              + count
              + " bytes came in "
              + nanos / 1_000_000_000L
              + " s; send it faster");
    }
  }

  static Problem tooLarge(long most) {
    return Problem.of(
        413, "Cannot read the request: it is larger than " + most + " bytes; send less at a time");
  }
}
