package org.postil.io.platforms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.postil.api.io.ImportException;

/** What zlib unpacks, unless it grows beyond reason. */
final class UnpackedInput extends InflaterInputStream {

  /** Below this nothing is asked. */
  private static final long FREE = 64L << 20;

  private static final long MOST_TIMES = 200;

  UnpackedInput(InputStream packed) {
    super(packed, new Inflater(), 1 << 16);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    long unpacked = inf.getBytesWritten();
    if (unpacked > FREE && unpacked > inf.getBytesRead() * MOST_TIMES) {
      throw new ImportException(
          "it unpacks to more than "
              + MOST_TIMES
              + " times its size; split it, or write it with fewer attributes");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    super.close();
    inf.end();
  }
}
