package org.postil.standoff;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are counted while they are read, so that too many can be refused. */
public abstract class CountedInput extends FilterInputStream {

  /**
   * Wraps a stream.
   *
   * @param in what is read
   */
  protected CountedInput(InputStream in) {
    super(in);
  }

  /**
   * Is told of bytes that were read.
   *
   * @param bytes how many, at least 1
   * @throws IOException to read no further
   */
  protected abstract void count(int bytes) throws IOException;

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }
}
