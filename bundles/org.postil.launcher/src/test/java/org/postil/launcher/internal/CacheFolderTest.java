package org.postil.launcher.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

  /** Above what Linux gives to processes, so no process has it. */
  private static final long NOBODY = 99_999_999_999L;

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
    Path left = Files.createDirectories(TEMP.resolve("postil-" + NOBODY + "-x/bundles"));
    Path foreign = Files.createTempDirectory(TEMP, "postil-notes-");
    CacheFolder.create().delete();
    assertFalse(Files.exists(left.getParent()));
    assertTrue(Files.exists(foreign));
    Files.delete(foreign);
  }
}
