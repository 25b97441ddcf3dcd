package org.postil.dataset.internal.write;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.api.io.ExportPath;
import org.postil.api.io.ExportTarget;

/**
 * Where an exporter writes one shard. A file that it would name {@code documents.x} is named after
 * the split and the shard; what else it writes goes to a folder of that name. A {@code README.md}
 * is kept aside: the dataset's card begins with it. Used by one thread.
 */
final class ShardTarget implements ExportTarget {

  private static final String DOCUMENTS = "documents.";
  private static final String CARD = "README.md";

  private final Path folder;
  private final String name;
  private final SortedMap<String, String> sums = new TreeMap<>();
  private final ByteArrayOutputStream card = new ByteArrayOutputStream();

  /** A target below a folder, for example {@code train-00001}; empty for the folder itself. */
  ShardTarget(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Checksums by name of the file, of the files that were closed. */
  SortedMap<String, String> sums() {
    return sums;
  }

  /** What the exporter wrote as the begin of the card. */
  String head() {
    return card.toString(StandardCharsets.UTF_8);
  }

  @Override
  public OutputStream newFile(String wanted) throws IOException {
    if (wanted.equals(CARD)) {
      card.reset();
      return card;
    }
    String safe = renamed(ExportPath.of(wanted).text());
    Path file = ExportPath.of(safe).createIn(folder);
    String path = folder.relativize(file).toString().replace('\\', '/');
    sums.put(path, "");
    MessageDigest digest = Checksums.digest();
    OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), digest);
    return new FilterOutputStream(out) {
      private boolean closed;

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        if (!closed) {
          closed = true;
          super.close();
          sums.put(path, Checksums.hex(digest));
        }
      }
    };
  }

  private String renamed(String wanted) {
    if (name.isEmpty()) {
      return wanted;
    }
    int slash = wanted.lastIndexOf('/') + 1;
    return wanted.startsWith(DOCUMENTS, slash)
        ? wanted.substring(0, slash) + name + wanted.substring(slash + DOCUMENTS.length() - 1)
        : name + "/" + wanted;
  }
}
