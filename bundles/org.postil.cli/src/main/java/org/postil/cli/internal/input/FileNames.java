package org.postil.cli.internal.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes document ids of file names. */
final class FileNames {

  private FileNames() {}

  /** The name without its extension; a name that is all extension stays whole. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * A name for each file of one folder: without extension where that is unambiguous, so {@code
   * a.txt} and {@code a.html} side by side keep theirs whatever their order.
   */
  static Map<String, String> unambiguous(List<String> names) {
    Map<String, Long> stems =
        names.stream().collect(Collectors.groupingBy(FileNames::stem, Collectors.counting()));
    return names.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(), name -> stems.get(stem(name)) == 1 ? stem(name) : name));
  }

  /** The parts of a path as it was typed, with {@code /} between them, from where it goes down. */
  static String downward(Path path) {
    StringJoiner parts = new StringJoiner("/");
    for (Path part : path.normalize()) {
      if (!part.toString().equals("..")) {
        parts.add(part.toString());
      }
    }
    return parts.toString();
  }
}
