package org.postil.itest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program in a process of its own, as people start it. */
final class Program {

  /** What a process left behind. */
  record Result(int code, String out, String err) {}

  private final Path home;
  private int runs;

  /** Works in a home, whose folder {@code plugins} is watched. */
  Program(Path home) {
    this.home = home;
  }

  /** Runs a command to its end. */
  Result run(String... arguments) throws IOException, InterruptedException {
    Path out = home.resolve("out-" + ++runs);
    Path err = home.resolve("err-" + runs);
    Process process =
        builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    int code = process.waitFor();
    return new Result(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** A process that is not started yet. */
  ProcessBuilder builder(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(Product.root().resolve("postil").toString(), "--home", home.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("POSTIL_NO_BUILD", "1", "POSTIL_LOG", "error"));
    return builder;
  }
}
