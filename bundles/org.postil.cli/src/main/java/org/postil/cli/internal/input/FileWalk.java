package org.postil.cli.internal.input;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.cli.internal.CommandFailure;

/**
 * Finds files below paths, in an order that depends on their names alone. Only the names of the
 * folders on the way down are in memory. Hidden files are left out; links are followed, except back
 * to a folder that the walk is in. Pipes, sockets and devices in a folder are not opened, since
 * reading them may never end; one that is named as a path is.
 */
public final class FileWalk {

  private final List<Path> roots;
  private final Globs globs;

  /**
   * Starts at some paths.
   *
   * @param roots files and folders
   * @param globs which files are wanted
   * @throws CommandFailure if a path does not exist
   */
  public FileWalk(List<Path> roots, Globs globs) {
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw CommandFailure.usage(
            "Cannot import [" + root + "]: there is no such file or folder; check the path");
      }
    }
    this.roots = List.copyOf(roots);
    this.globs = globs;
  }

  void accept(FileVisitor visitor) throws IOException {
    Map<Path, String> ids = namedFiles();
    boolean severalFolders = roots.stream().filter(Files::isDirectory).count() > 1;
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        String prefix = severalFolders ? root.toRealPath().getFileName() + "/" : "";
        new Descent(root, prefix, visitor).into(root);
      } else if (globs.wants(root.getFileName())) {
        Path folder = root.toAbsolutePath().getParent();
        visitor.found(
            new FoundFile(
                root,
                ids.get(root),
                folder == null ? root : folder,
                name -> ids.containsKey(root.resolveSibling(name))));
      }
    }
  }

  /** Files that were named one by one: their stems, or their paths if stems are ambiguous. */
  private Map<Path, String> namedFiles() {
    List<Path> files = roots.stream().filter(root -> !Files.isDirectory(root)).toList();
    Map<String, Integer> stems = new HashMap<>();
    for (Path file : files) {
      stems.merge(FileNames.stem(file.getFileName().toString()), 1, Integer::sum);
    }
    Map<Path, String> ids = new HashMap<>();
    for (Path file : files) {
      String stem = FileNames.stem(file.getFileName().toString());
      ids.put(file, stems.get(stem) == 1 ? stem : FileNames.stem(FileNames.downward(file)));
    }
    return ids;
  }

  private final class Descent {
    private final Path root;
    private final String prefix;
    private final FileVisitor visitor;
    private final Deque<Path> above = new ArrayDeque<>();

    Descent(Path root, String prefix, FileVisitor visitor) {
      this.root = root;
      this.prefix = prefix;
      this.visitor = visitor;
    }

    void into(Path folder) throws IOException {
      List<String> names;
      Path real;
      try {
        real = folder.toRealPath();
        names = visibleNames(folder);
      } catch (IOException e) {
        visitor.unreadable(folder, e);
        return;
      }
      if (above.contains(real)) {
        return;
      }
      above.push(real);
      Map<String, String> ids = FileNames.unambiguous(filesOf(folder, names));
      for (String name : names) {
        Path path = folder.resolve(name);
        if (Files.isDirectory(path)) {
          into(path);
        } else if (isSpecial(path)) {
          refuse(path);
        } else if (globs.wants(root.relativize(path))) {
          visitor.found(
              new FoundFile(
                  path,
                  id(folder, ids.get(name)),
                  root,
                  other ->
                      ids.containsKey(other)
                          && globs.wants(root.relativize(folder.resolve(other)))));
        }
      }
      above.pop();
    }

    private void refuse(Path path) throws IOException {
      if (globs.wants(root.relativize(path))) {
        visitor.unreadable(
            path,
            new IOException(
                "it is a pipe, a socket or a device, expected a file; leave it out with --exclude,"
                    + " or pass what it gives to standard input (-)"));
      }
    }

    private String id(Path folder, String name) {
      String way = FileNames.downward(root.relativize(folder));
      return prefix + (way.isEmpty() ? "" : way + "/") + name;
    }
  }

  private static List<String> visibleNames(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (!name.startsWith(".")) {
          names.add(name);
        }
      }
    }
    names.sort(null);
    return names;
  }

  private static List<String> filesOf(Path folder, List<String> names) {
    return names.stream()
        .filter(
            name -> !Files.isDirectory(folder.resolve(name)) && !isSpecial(folder.resolve(name)))
        .toList();
  }

  /** What is there but is neither file nor folder; a link that leads nowhere fails when opened. */
  private static boolean isSpecial(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      return false;
    }
  }
}
