package org.postil.launcher.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the small jars of a product again without compression: thousands of classes are read at
 * each start, and unpacking them takes longer than reading what is not packed. Large jars are
 * mostly native libraries and data, which few commands need.
 */
public final class StoredJars {

  private static final long LARGE = 4 << 20;

  private StoredJars() {}

  /**
   * Writes the jars of a folder again.
   *
   * @param args the folder
   * @throws IOException if a jar cannot be read or written; it is then as it was
   */
  public static void main(String[] args) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
      for (Path jar : jars) {
        if (Files.size(jar) < LARGE) {
          store(jar);
        }
      }
    }
  }

  static void store(Path jar) throws IOException {
    Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
    try (ZipFile packed = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = packed.stream().toList();
      if (entries.stream().allMatch(entry -> entry.getMethod() == ZipEntry.STORED)) {
        return;
      }
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(stored))) {
        for (ZipEntry entry : entries) {
          out.putNextEntry(stored(entry));
          try (InputStream in = packed.getInputStream(entry)) {
            in.transferTo(out);
          }
        }
      }
      Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(stored);
    }
  }

  private static ZipEntry stored(ZipEntry entry) {
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setTimeLocal(entry.getTimeLocal());
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(entry.getSize());
    stored.setCrc(entry.getCrc());
    return stored;
  }
}
