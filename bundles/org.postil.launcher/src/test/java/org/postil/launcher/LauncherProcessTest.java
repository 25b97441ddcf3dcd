package org.postil.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own: exit codes, signals, and what is left behind. */
class LauncherProcessTest {

  @TempDir private Path folder;
  private Path temp;

  @BeforeEach
  void makeProduct() throws IOException {
    temp = Files.createDirectory(folder.resolve("temp"));
    new ProductFolder(folder.resolve("product"))
        .bundle(
            "greeting",
            Map.of(
                "Bundle-Activator",
                GreetingActivator.class.getName(),
                "Import-Package",
                "org.osgi.framework"),
            GreetingActivator.class)
        .feature("core", "{\"id\":\"g:core:1\",\"bundles\":[{\"id\":\"g:greeting:1\"}]}");
  }

  @Test
  void theProcessExitsWithWhatTheMainServiceReturns() throws Exception {
    Process process = start("a", "b");
    assertEquals(2, exitCode(process));
    assertNothingIsLeft();
  }

  @Test
  void aProductThatCannotStartEndsInsteadOfHanging() throws Exception {
    Files.delete(folder.resolve("product/bundles/greeting-1.jar"));
    Process process = start("a");
    assertEquals(3, exitCode(process));
    String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(complaint.contains("greeting-1.jar"), complaint);
    assertFalse(complaint.contains("\tat "), complaint);
    assertNothingIsLeft();
  }

  @Test
  void aSignalInterruptsTheCommandWhichDrains() throws Exception {
    Process process = start("wait");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("waiting", out.readLine());
      process.toHandle().destroy(); // Process.destroy() would close the stream too.
      assertEquals("drained", out.readLine());
      assertEquals(143, exitCode(process));
    }
    assertNothingIsLeft();
  }

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temp);
    command.add("-Dpostil.product=" + folder.resolve("product"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.postil.launcher.internal.Launcher");
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("POSTIL_HOME", folder.resolve("home").toString());
    return builder.start();
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the process hangs");
    return process.exitValue();
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> left = Files.list(temp)) {
      assertEquals(
          List.of(),
          left.filter(path -> path.getFileName().toString().startsWith("postil")).toList());
    }
  }
}
