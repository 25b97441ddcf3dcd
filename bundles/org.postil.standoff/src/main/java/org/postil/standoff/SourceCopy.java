package org.postil.standoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;

/** A temporary copy of a source, for formats that must be a file to be read here and there. */
public final class SourceCopy implements AutoCloseable {

  private static final int STEP = 1 << 16;

  private final Path file;

  private SourceCopy(Path file) {
    this.file = file;
  }

  /**
   * Copies a source that may be as large as one document.
   *
   * @param source what to copy
   * @param options the limit
   * @return the copy, to be closed
   * @throws IOException if it cannot be read or is larger than the limit
   */
  public static SourceCopy of(ImportSource source, ImportOptions options) throws IOException {
    try (InputStream in = source.open()) {
      return copied(in, options.maxBytes(), source);
    }
  }

  /**
   * Copies a stream to its end.
   *
   * @param in what to copy; the caller closes it
   * @return the copy, to be closed
   * @throws IOException if it cannot be read
   */
  public static SourceCopy of(InputStream in) throws IOException {
    return copied(in, Long.MAX_VALUE, null);
  }

  private static SourceCopy copied(InputStream in, long most, @Nullable ImportSource source)
      throws IOException {
    SourceCopy copy = new SourceCopy(Files.createTempFile("postil-copy-", ".tmp"));
    try (OutputStream out = Files.newOutputStream(copy.file)) {
      byte[] step = new byte[STEP];
      long size = 0;
      for (int read = in.read(step); read >= 0; read = in.read(step)) {
        size += read;
        if (size > most && source != null) {
          throw WholeSource.tooLarge(source, most);
        }
        out.write(step, 0, read);
      }
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  /**
   * The copy.
   *
   * @return a file that is there until this is closed
   */
  public Path file() {
    return file;
  }

  /**
   * Deletes the copy.
   *
   * @throws IOException if it cannot be deleted
   */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
