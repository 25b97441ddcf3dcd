package org.postil.cli.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.cli.internal.CommandFailure;

class FileWalkTest {

  @TempDir private Path folder;

  @Test
  void idsArePathsBelowTheFolderWithoutExtensionInOrderOfNames() throws IOException {
    make("b.txt", "a/z.txt", "a/b/y.txt", "c.txt");
    assertEquals(List.of("a/b/y", "a/z", "b", "c"), ids(folder));
  }

  @Test
  void hiddenFilesAndFoldersAreLeftOut() throws IOException {
    make(".git/config", ".DS_Store", "a.txt", "sub/.x.txt");
    assertEquals(List.of("a"), ids(folder));
  }

  @Test
  void filesThatDifferInExtensionOnlyKeepIt() throws IOException {
    make("a.html", "a.txt", "b.txt", "sub/a.txt");
    assertEquals(List.of("a.html", "a.txt", "b", "sub/a"), ids(folder));
  }

  @Test
  void aNameThatIsAllExtensionOrHasNoneStaysWhole() throws IOException {
    make("README", "v1.2.txt");
    assertEquals(List.of("README", "v1.2"), ids(folder));
  }

  @Test
  void severalFoldersLendTheirNames() throws IOException {
    make("one/a.txt", "two/a.txt");
    assertEquals(List.of("one/a", "two/a"), ids(folder.resolve("one"), folder.resolve("two")));
  }

  @Test
  void aFileThatIsNamedIsReadEvenIfHiddenAndInTheOrderGiven() throws IOException {
    make("b.txt", ".a.txt");
    assertEquals(List.of("b", ".a"), ids(folder.resolve("b.txt"), folder.resolve(".a.txt")));
  }

  @Test
  void namedFilesOfOneStemAreToldApartByTheirPaths() throws IOException {
    make("one/a.txt", "two/a.txt", "b.txt");
    List<String> ids =
        ids(folder.resolve("one/a.txt"), folder.resolve("two/a.txt"), folder.resolve("b.txt"));
    assertTrue(ids.get(0).endsWith("one/a"), ids.toString());
    assertTrue(ids.get(1).endsWith("two/a"), ids.toString());
    assertEquals("b", ids.get(2));
  }

  @Test
  void aLinkBackIntoItselfEnds() throws IOException {
    make("a/x.txt");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("linked.txt"), folder.resolve("a/x.txt"));
    assertEquals(List.of("a/x", "linked"), ids(folder));
  }

  @Test
  @Timeout(60)
  void aPipeInAFolderIsReportedAndNeverOpenedAndTakesNoId() throws Exception {
    make("a.txt", "c.txt");
    Path pipe = folder.resolve("a.pipe");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0, "no named pipes here");
    Files.createSymbolicLink(folder.resolve("b.txt"), pipe);
    assertEquals(
        List.of("unreadable " + pipe, "a", "unreadable " + folder.resolve("b.txt"), "c"),
        ids(folder));
    FileWalk texts = new FileWalk(List.of(folder), new Globs(List.of(), List.of("*.pipe", "b.*")));
    assertEquals(List.of("a", "c"), ids(texts));
  }

  @Test
  void aDeviceThatIsNamedAsAPathIsRead() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "no devices here");
    assertEquals(List.of("null"), ids(device));
  }

  @Test
  void aLinkToAFileIsReadAndOneThatLeadsNowhereIsLeftToTheReader() throws IOException {
    make("a.txt");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));
    Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("absent"));
    assertEquals(List.of("a", "b", "c"), ids(folder));
  }

  @Test
  void globsChooseFiles() throws IOException {
    make("a.txt", "b.html", "sub/c.txt");
    FileWalk walk = new FileWalk(List.of(folder), new Globs(List.of("*.txt"), List.of("sub/**")));
    assertEquals(List.of("a"), ids(walk));
  }

  @Test
  void aPathThatIsNotThereIsRefusedAtOnce() {
    Path missing = folder.resolve("missing");
    Exception e =
        assertThrows(
            CommandFailure.class,
            () -> new FileWalk(List.of(missing), new Globs(List.of(), List.of())));
    assertTrue(e.getMessage().contains("[" + missing + "]"), e.getMessage());
  }

  private void make(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private static List<String> ids(Path... roots) throws IOException {
    return ids(new FileWalk(Arrays.asList(roots), new Globs(List.of(), List.of())));
  }

  private static List<String> ids(FileWalk walk) throws IOException {
    List<String> ids = new ArrayList<>();
    walk.accept(
        new FileVisitor() {
          @Override
          public void found(FoundFile file) {
            ids.add(file.documentId());
          }

          @Override
          public void unreadable(Path path, IOException reason) {
            ids.add("unreadable " + path);
          }
        });
    return ids;
  }
}
