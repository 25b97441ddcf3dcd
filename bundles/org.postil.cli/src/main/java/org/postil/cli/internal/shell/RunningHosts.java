package org.postil.cli.internal.shell;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.input.Reasons;

/** The hosts that listen below a home: a socket file each, named after the process. */
final class RunningHosts {

  private static final String SUFFIX = ".sock";

  private final Path home;
  private final TreeMap<Long, Path> sockets = new TreeMap<>();

  RunningHosts(Path home) {
    this.home = home;
    Path folder = home.resolve("run");
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String process = name.substring(0, name.length() - SUFFIX.length());
        if (process.matches("[0-9]{1,18}")
            && ProcessHandle.of(Long.parseLong(process)).isPresent()) {
          sockets.put(Long.valueOf(process), file);
        }
      }
    } catch (IOException e) {
      throw CommandFailure.internal("Cannot look into [" + folder + "]: " + Reasons.of(e), e);
    }
  }

  /** The socket of a process, or of the only one if the number is 0. */
  Path choose(long process) {
    if (sockets.isEmpty()) {
      throw CommandFailure.usage(
          "Cannot open a shell: no host is running on the home ["
              + home
              + "]; hosts are annotate, import, run and export while they work, and workbench");
    }
    if (process == 0 && sockets.size() == 1) {
      return sockets.firstEntry().getValue();
    }
    Path socket = sockets.get(process);
    if (socket == null) {
      throw CommandFailure.usage(
          "Cannot open a shell: expected --pid to be one of "
              + sockets.keySet()
              + (process == 0 ? ", since several hosts run" : ""));
    }
    return socket;
  }
}
