package org.postil.io.uima.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportSource;

/** A stream that refuses to go beyond the limit for one document. */
final class LimitedInput extends FilterInputStream {

  private final ImportSource source;
  private final long maxBytes;
  private long read;

  LimitedInput(InputStream in, ImportSource source, long maxBytes) {
    super(in);
    this.source = source;
    this.maxBytes = maxBytes;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int bytes) throws ImportException {
    read += bytes;
    if (read > maxBytes) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: it is larger than "
              + maxBytes
              + " bytes, the limit for one document; raise the limit or split it");
    }
  }
}
