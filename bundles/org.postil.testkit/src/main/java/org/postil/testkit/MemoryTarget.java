package org.postil.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.postil.api.io.ExportTarget;

/** A folder that exists only in memory. It knows how many of its files are still open. */
public final class MemoryTarget implements ExportTarget {

  private final Map<String, byte[]> files = new TreeMap<>();
  private int open;

  /** Makes an empty folder. */
  public MemoryTarget() {}

  @Override
  public OutputStream newFile(String name) throws IOException {
    if (name.startsWith("/") || (name + "/").contains("../")) {
      throw new IOException("Cannot make file [" + name + "]: it leads outside the folder");
    }
    if (files.putIfAbsent(name, new byte[0]) != null) {
      throw new IOException("Cannot make file [" + name + "]: it is there already");
    }
    open++;
    return new ByteArrayOutputStream() {
      private boolean closed;

      @Override
      public void close() {
        if (!closed) {
          closed = true;
          open--;
          files.put(name, toByteArray());
        }
      }
    };
  }

  /**
   * The files that were written and closed.
   *
   * @return content by path
   */
  public Map<String, byte[]> files() {
    return files;
  }

  /**
   * A file as text.
   *
   * @param name its path
   * @return its content, taken as UTF-8
   */
  public String text(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new AssertionError("no file [" + name + "], only " + files.keySet());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Writes the files to disk.
   *
   * @param folder where to
   * @throws IOException if they cannot be written
   */
  public void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /**
   * Files that were started and not closed.
   *
   * @return 0 when the exporter is tidy
   */
  public int openFiles() {
    return open;
  }
}
