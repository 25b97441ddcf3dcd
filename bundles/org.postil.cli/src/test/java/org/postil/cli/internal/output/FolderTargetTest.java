package org.postil.cli.internal.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.cli.internal.CommandFailure;

class FolderTargetTest {

  @TempDir private Path parent;

  @Test
  void theFolderAppearsWhenItIsPublished() throws IOException {
    Path folder = parent.resolve("deep/out");
    try (FolderTarget target = FolderTarget.create(folder, false)) {
      write(target, "sub/a.txt", "a");
      assertFalse(Files.exists(folder));
      target.publish();
    }
    assertEquals("a", Files.readString(folder.resolve("sub/a.txt")));
    assertEquals(List.of("out"), names(parent.resolve("deep")));
  }

  @Test
  void anExportThatBreaksLeavesNothing() throws IOException {
    try (FolderTarget target = FolderTarget.create(parent.resolve("out"), false)) {
      write(target, "a.txt", "a");
    }
    assertEquals(List.of(), names(parent));
  }

  @Test
  void anEmptyFolderMayBeThere() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("out"));
    try (FolderTarget target = FolderTarget.create(folder, false)) {
      write(target, "a.txt", "a");
      target.publish();
    }
    assertEquals(List.of("a.txt"), names(folder));
  }

  @Test
  void filesThatAreThereAreSafeUnlessForced() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("out"));
    Files.writeString(folder.resolve("a.txt"), "old");
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Exception e =
        assertThrows(CommandFailure.class, () -> FolderTarget.create(folder, false).close());
    assertTrue(e.getMessage().contains("--force"), e.getMessage());
    assertEquals("old", Files.readString(folder.resolve("a.txt")));
    try (FolderTarget target = FolderTarget.create(folder, true)) {
      write(target, "a.txt", "new");
      write(target, "sub/b.txt", "b");
      target.publish();
    }
    assertEquals("new", Files.readString(folder.resolve("a.txt")));
    assertEquals("mine", Files.readString(folder.resolve("mine.txt")));
    assertEquals("b", Files.readString(folder.resolve("sub/b.txt")));
    assertEquals(List.of("out"), names(parent));
  }

  @Test
  void aFailureListOfAnEarlierExportDoesNotOutliveIt() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("out"));
    Files.writeString(folder.resolve(FailureLog.FILE), "{}");
    try (FolderTarget target = FolderTarget.create(folder, true)) {
      write(target, "a.txt", "new");
      target.publish();
    }
    assertEquals(List.of("a.txt"), names(folder));
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.writeString(parent.resolve("out"), "file");
    assertThrows(CommandFailure.class, () -> FolderTarget.create(file, true).close());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.txt", "/a.txt", "a/../../b.txt", "", "/", "."})
  void noFileIsWrittenOutside(String name) throws IOException {
    try (FolderTarget target = FolderTarget.create(parent.resolve("out"), false)) {
      assertThrows(IOException.class, () -> target.newFile(name).close());
    }
    assertEquals(List.of(), names(parent));
  }

  @Test
  void namesThatBecomeTheSameBothLive() throws IOException {
    Path folder = parent.resolve("out");
    try (FolderTarget target = FolderTarget.create(folder, false)) {
      write(target, "a:b.txt", "1");
      write(target, "a?b.txt", "2");
      target.publish();
    }
    assertEquals("1", Files.readString(folder.resolve("a_b.txt")));
    assertEquals("2", Files.readString(folder.resolve("a_b~2.txt")));
  }

  @Test
  void draftsOfKilledProcessesAreDeletedAndThoseOfOthersStay() throws IOException {
    Path dead = Files.createDirectory(parent.resolve(".out.unfinished-99999999999"));
    Path alive =
        Files.createDirectory(
            parent.resolve(
                ".out.unfinished-" + ProcessHandle.current().parent().orElseThrow().pid()));
    FolderTarget.create(parent.resolve("out"), false).close();
    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(alive));
  }

  private static void write(FolderTarget target, String name, String text) throws IOException {
    try (OutputStream out = target.newFile(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
