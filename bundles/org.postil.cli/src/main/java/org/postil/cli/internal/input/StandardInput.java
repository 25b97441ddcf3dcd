package org.postil.cli.internal.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.postil.api.io.ImportSource;

/** Standard input as a source: the path {@code -}. It can be looked into, and read once. */
final class StandardInput implements ImportSource {

  /** What people type for it. */
  static final String NAME = "-";

  private final BufferedInputStream stream;

  StandardInput(InputStream stream, int headBytes) {
    this.stream = new BufferedInputStream(stream, headBytes);
  }

  byte[] head(int bytes) throws IOException {
    stream.mark(bytes);
    byte[] head = stream.readNBytes(bytes);
    stream.reset();
    return head;
  }

  @Override
  public String location() {
    return NAME;
  }

  @Override
  public String documentId() {
    return "stdin";
  }

  @Override
  public String fileName() {
    return NAME;
  }

  @Override
  public InputStream open() {
    return stream;
  }
}
