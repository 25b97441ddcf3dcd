package org.postil.store.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that runs a main class of the tests. It talks through its standard streams. */
public final class ForkedJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;

  private ForkedJvm(Process process) {
    this.process = process;
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts a process.
   *
   * @param home first argument of the main class
   * @param folder where native code is unpacked, since a killed process does not tidy up
   */
  public static ForkedJvm start(
      Class<?> main, String home, Path folder, List<String> jvmOptions, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.add(home);
    command.addAll(List.of(arguments));
    return start(command);
  }

  /**
   * Starts a process whose files may grow to a number of blocks of 512 bytes, as on a full disk.
   */
  public static ForkedJvm startWithSmallFiles(
      Class<?> main, Path home, int blocks, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable"));
    command.add("-Djava.io.tmpdir=" + home);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.add(home.toString());
    command.addAll(List.of(arguments));
    return start(command);
  }

  /**
   * Starts a process that sees the file systems that a script mounts; they are gone with it.
   *
   * @param script commands of a shell
   * @param folder where native code is unpacked
   * @throws IOException if this machine has no means to do so
   */
  public static ForkedJvm startWithMounts(Class<?> main, String script, Path home, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("unshare", "-rm", "sh", "-c", script + " && exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + folder));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.add(home.toString());
    return start(command);
  }

  private static ForkedJvm start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new ForkedJvm(process);
  }

  public long pid() {
    return process.pid();
  }

  /** The next line that it prints, null at the end. */
  public String readLine() throws IOException {
    return out.readLine();
  }

  /** Sends empty lines. */
  public void writeLines(int count) throws IOException {
    process.getOutputStream().write("\n".repeat(count).getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Kills it so that nothing of it runs any more; what it printed can still be read. */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  public int await() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
