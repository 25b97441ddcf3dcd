package org.postil.launcher.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredJarsTest {

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1999, 12, 31, 23, 58);
  private static final String TEXT = "again and ".repeat(500);

  @TempDir Path folder;

  @Test
  void aStoredJarHoldsTheSameInTheSameOrder() throws IOException {
    Path jar = jar();
    StoredJars.main(new String[] {folder.toString()});
    try (ZipFile stored = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = stored.stream().toList();
      assertEquals(
          List.of("META-INF/", "META-INF/MANIFEST.MF", "ä.txt"),
          entries.stream().map(ZipEntry::getName).toList());
      for (ZipEntry entry : entries) {
        assertEquals(ZipEntry.STORED, entry.getMethod());
        assertEquals(LONG_AGO, entry.getTimeLocal());
      }
      assertEquals(TEXT, new String(stored.getInputStream(entries.get(2)).readAllBytes(), UTF_8));
    }
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void whatIsStoredStaysAsItIs() throws IOException {
    Path jar = jar();
    StoredJars.store(jar);
    byte[] once = Files.readAllBytes(jar);
    StoredJars.store(jar);
    assertArrayEquals(once, Files.readAllBytes(jar));
  }

  @Test
  void aFileThatIsNoJarIsRefusedAndKept() throws IOException {
    Path jar = Files.writeString(folder.resolve("a.jar"), "none");
    assertThrows(IOException.class, () -> StoredJars.store(jar));
    assertEquals("none", Files.readString(jar));
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("a.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("META-INF/", "META-INF/MANIFEST.MF", "ä.txt")) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LONG_AGO);
        out.putNextEntry(entry);
        if (!entry.isDirectory()) {
          out.write(TEXT.getBytes(UTF_8));
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
