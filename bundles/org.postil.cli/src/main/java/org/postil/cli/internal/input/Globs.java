package org.postil.cli.internal.input;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.postil.cli.internal.CommandFailure;

/**
 * Which files of a folder are wanted. A pattern with a {@code /} is matched against the path below
 * the folder, one without against the name alone.
 */
public final class Globs {

  private final List<Glob> include;
  private final List<Glob> exclude;

  /**
   * Takes the patterns.
   *
   * @param include globs of which a file must match one; empty for all files
   * @param exclude globs of which a file may match none
   * @throws CommandFailure if a pattern cannot be read
   */
  public Globs(List<String> include, List<String> exclude) {
    this.include = include.stream().map(Globs::compile).toList();
    this.exclude = exclude.stream().map(Globs::compile).toList();
  }

  private static Glob compile(String pattern) {
    try {
      return new Glob(
          FileSystems.getDefault().getPathMatcher("glob:" + pattern), pattern.contains("/"));
    } catch (PatternSyntaxException e) {
      throw CommandFailure.usage(
          "Cannot read the glob ["
              + pattern
              + "]: "
              + e.getDescription()
              + "; expected for example *.txt or 2024/**");
    }
  }

  boolean wants(Path relative) {
    return (include.isEmpty() || include.stream().anyMatch(glob -> glob.matches(relative)))
        && exclude.stream().noneMatch(glob -> glob.matches(relative));
  }

  private record Glob(PathMatcher matcher, boolean wholePath) {
    boolean matches(Path relative) {
      return matcher.matches(wholePath ? relative : relative.getFileName());
    }
  }
}
