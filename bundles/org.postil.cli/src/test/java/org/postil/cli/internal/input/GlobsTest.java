package org.postil.cli.internal.input;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.cli.internal.CommandFailure;

class GlobsTest {

  @Test
  void aPatternWithoutSlashIsForTheName() {
    Globs globs = new Globs(List.of("*.txt"), List.of());
    assertTrue(globs.wants(Path.of("deep/down/a.txt")));
    assertFalse(globs.wants(Path.of("a.html")));
  }

  @Test
  void aPatternWithSlashIsForThePath() {
    Globs globs = new Globs(List.of("2024/**"), List.of());
    assertTrue(globs.wants(Path.of("2024/05/a.txt")));
    assertFalse(globs.wants(Path.of("2023/a.txt")));
  }

  @Test
  void oneMatchIncludesAndOneExcludes() {
    Globs globs = new Globs(List.of("*.txt", "*.md"), List.of("README*"));
    assertTrue(globs.wants(Path.of("a.md")));
    assertFalse(globs.wants(Path.of("sub/README.md")));
  }

  @Test
  void aPatternThatCannotBeReadIsRefused() {
    Exception e = assertThrows(CommandFailure.class, () -> new Globs(List.of("[a"), List.of()));
    assertTrue(e.getMessage().startsWith("Cannot read the glob [[a]"), e.getMessage());
  }
}
