package org.postil.cli.internal.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.postil.api.io.ImportSource;

/** A file as a source, which counts the bytes that were read from it. */
final class FileSource implements ImportSource {

  private final FoundFile file;
  private final AtomicLong counter;

  FileSource(FoundFile file, AtomicLong counter) {
    this.file = file;
    this.counter = counter;
  }

  @Override
  public String location() {
    return file.path().toString();
  }

  @Override
  public String documentId() {
    return file.documentId();
  }

  @Override
  public String fileName() {
    return file.path().getFileName().toString();
  }

  @Override
  public InputStream open() throws IOException {
    return new CountingStream(Files.newInputStream(file.path()), counter);
  }

  @Override
  public Optional<ImportSource> beside(String path) {
    try {
      Path root = file.root().toAbsolutePath().normalize();
      Path other = file.path().toAbsolutePath().resolveSibling(path).normalize();
      return other.startsWith(root) && Files.isRegularFile(other)
          ? Optional.of(new FileSource(other(other, root), counter))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static FoundFile other(Path file, Path root) {
    String id = FileNames.stem(FileNames.downward(root.relativize(file)));
    return new FoundFile(file, id, root, name -> false);
  }

  private static final class CountingStream extends FilterInputStream {
    private final AtomicLong counter;

    CountingStream(InputStream in, AtomicLong counter) {
      super(in);
      this.counter = counter;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      counter.addAndGet(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      counter.addAndGet(Math.max(0, read));
      return read;
    }
  }
}
