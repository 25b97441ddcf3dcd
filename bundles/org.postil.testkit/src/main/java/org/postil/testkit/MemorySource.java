package org.postil.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.postil.api.io.Candidate;
import org.postil.api.io.ImportSource;

/** A file that exists only in memory. It knows how many of its streams are still open. */
public final class MemorySource implements ImportSource {

  private final String root;
  private final String path;
  private final byte[] bytes;
  private final AtomicInteger open = new AtomicInteger();

  /**
   * Makes a file.
   *
   * @param path its path below the imported folder, with its extension
   * @param bytes its content
   */
  public MemorySource(String path, byte[] bytes) {
    this("/import", path, bytes);
  }

  private MemorySource(String root, String path, byte[] bytes) {
    this.root = root;
    this.path = path;
    this.bytes = bytes.clone();
  }

  /**
   * Makes a file of text.
   *
   * @param path its path below the imported folder, with its extension
   * @param text its content, in UTF-8
   */
  public MemorySource(String path, String text) {
    this(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The same file with other files beside it.
   *
   * @param folder where the other files are, on disk
   * @return a file that says it is in that folder
   */
  public MemorySource at(Path folder) {
    return new MemorySource(folder.toString(), path, bytes);
  }

  /**
   * The same file with other content.
   *
   * @param content the content
   * @return a file of the same name in the same place
   */
  public MemorySource with(byte[] content) {
    return new MemorySource(root, path, content);
  }

  /**
   * Its content.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * What an importer is shown to recognise it.
   *
   * @return name and first bytes
   */
  public Candidate candidate() {
    return new Candidate(
        fileName(), java.util.Arrays.copyOf(bytes, Math.min(Candidate.HEAD_BYTES, bytes.length)));
  }

  /**
   * Streams that were opened and not closed.
   *
   * @return 0 when the importer is tidy
   */
  public int openStreams() {
    return open.get();
  }

  @Override
  public String location() {
    return root + "/" + path;
  }

  @Override
  public String documentId() {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  @Override
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public InputStream open() {
    open.incrementAndGet();
    return new ByteArrayInputStream(bytes) {
      private boolean closed;

      @Override
      public void close() throws IOException {
        super.close();
        if (!closed) {
          closed = true;
          open.decrementAndGet();
        }
      }
    };
  }

  @Override
  public Optional<ImportSource> beside(String other) {
    return new FileSource(Path.of(root), path).beside(other);
  }
}
