package org.postil.io.platforms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.postil.api.io.ImportException;

/** Numbers of a part of a DocBin one after another, the lowest byte first. */
final class DocBinBytes implements AutoCloseable {

  private final InputStream in;
  private final String name;
  private long left;

  DocBinBytes(InputStream in, long length, String name) {
    this.in = in;
    this.left = length;
    this.name = name;
  }

  long left() {
    return left;
  }

  /** The next bytes, as many as are asked for. */
  ByteBuffer next(int count) throws IOException {
    if (count > left) {
      throw new ImportException("its [" + name + "] end before its documents do");
    }
    left -= count;
    return ByteBuffer.wrap(in.readNBytes(count)).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
