package org.postil.launcher.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

  private static final Path TEMP = Path.of(System.getProperty("java.io.tmpdir"));

  @Test
  void aFolderIsDeletedWithAllThatItHolds() throws IOException {
    CacheFolder folder = CacheFolder.create();
    Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("c"), "c");
    folder.delete();
    assertFalse(Files.exists(folder.path()));
    folder.delete();
  }

  @Test
  void twoFoldersOfOneProcessDoNotMeet() throws IOException {
    CacheFolder one = CacheFolder.create();
    CacheFolder two = CacheFolder.create();
    assertNotEquals(one.path(), two.path());
    assertTrue(Files.isDirectory(one.path()), "a second folder must not delete the first");
    one.delete();
    two.delete();
  }

  @Test
  void whatAKilledProcessLeftIsDeletedAndNothingElse() throws IOException {
    // A lock that nobody holds.
    Path left = Files.createTempDirectory(TEMP, "postil-1-");
    Files.createFile(left.resolve(".lock"));
    Path foreign = Files.createTempDirectory(TEMP, "postil-2-");
    CacheFolder.create().delete();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(foreign), "a folder without a lock is somebody else's");
    Files.delete(foreign);
  }
}
