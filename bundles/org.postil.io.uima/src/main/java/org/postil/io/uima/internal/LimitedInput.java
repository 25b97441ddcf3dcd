package org.postil.io.uima.internal;

import java.io.InputStream;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportSource;
import org.postil.standoff.CountedInput;
import org.postil.standoff.WholeSource;

/** A stream that refuses to go beyond the limit for one document. */
final class LimitedInput extends CountedInput {

  private final ImportSource source;
  private final long maxBytes;
  private long read;

  LimitedInput(InputStream in, ImportSource source, long maxBytes) {
    super(in);
    this.source = source;
    this.maxBytes = maxBytes;
  }

  @Override
  protected void count(int bytes) throws ImportException {
    read += bytes;
    if (read > maxBytes) {
      throw WholeSource.tooLarge(source, maxBytes);
    }
  }
}
