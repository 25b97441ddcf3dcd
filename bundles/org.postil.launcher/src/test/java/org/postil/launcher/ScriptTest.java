package org.postil.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code postil} of a release, with a Java that only says what it was asked. */
@DisabledOnOs(OS.WINDOWS)
class ScriptTest {

  private static final Path SCRIPT = Path.of("..", "..", "postil").toAbsolutePath().normalize();
  private static final String QUICK_COMPILER = "-XX:CompileThresholdScaling=4";

  @TempDir private Path folder;
  private Path text;

  @BeforeEach
  void unpackRelease() throws IOException {
    Files.createDirectory(folder.resolve("lib"));
    Files.createDirectory(folder.resolve("features"));
    Path java = Files.createDirectory(folder.resolve("bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "17.0.1"' >&2
        else
          printf '%s\\n' "$@"
        fi
        """);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.copy(SCRIPT, folder.resolve("postil"));
    text = Files.writeString(folder.resolve("a.txt"), "A word.");
  }

  @Test
  void littleTextIsAnnotatedWithoutDeepCompilation() throws Exception {
    assertTrue(optionsFor("annotate", text.toString()).contains(QUICK_COMPILER));
  }

  @Test
  void muchTextIsAnnotatedWithFullCompilation() throws Exception {
    assertFalse(optionsFor("annotate", large().toString()).contains(QUICK_COMPILER));
  }

  @Test
  void textFromStandardInputMayBeLong() throws Exception {
    assertFalse(optionsFor("annotate", "-").contains(QUICK_COMPILER));
  }

  @Test
  void whatLiesInTheFoldersOfOptionsIsNotCountedAsText() throws Exception {
    String large = large().toString();
    for (String option : List.of("--out", "--home", "--plugins")) {
      assertTrue(
          optionsFor("annotate", "--verbose", text.toString(), option, large)
              .contains(QUICK_COMPILER),
          option);
    }
  }

  @Test
  void textThatFollowsAnOptionIsCounted() throws Exception {
    String large = large().toString();
    for (String option : List.of("--force", "--wait", "--verbose", "--no-build", "--out=x")) {
      assertFalse(
          optionsFor("annotate", option, large, text.toString()).contains(QUICK_COMPILER), option);
    }
  }

  private Path large() throws IOException {
    Path large = folder.resolve("large");
    if (!Files.exists(large)) {
      Files.createDirectory(large);
      Files.writeString(large.resolve("b.txt"), "Another word. ".repeat(30_000));
    }
    return large;
  }

  private List<String> optionsFor(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", folder.resolve("postil").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the script hangs");
    assertEquals(0, process.exitValue(), said);
    return said.lines().toList();
  }
}
