package org.postil.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Where a command writes: results to {@code out}, progress and complaints to {@code err}, both in
 * UTF-8.
 *
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether a person sees standard output
 * @param errIsTerminal whether a person sees standard error
 * @param width columns of the terminal
 * @param colour whether colour is wanted
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int width,
    boolean colour) {

  private static final int DEFAULT_WIDTH = 80;
  private static final int LEAST_WIDTH = 40;

  /**
   * The process's own streams. The launch script knows what they are and says so in the system
   * property {@code postil.terminal}: any of {@code out}, {@code err}, and the number of columns.
   *
   * @return the terminal
   */
  public static Terminal system() {
    return of(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getProperty("postil.terminal", ""),
        System.getenv());
  }

  static Terminal of(
      PrintStream out, PrintStream err, String facts, Map<String, String> environment) {
    Set<String> words = Set.of(facts.strip().split("\\s+"));
    int width =
        words.stream()
            .filter(word -> word.matches("[0-9]{1,5}"))
            .mapToInt(Integer::parseInt)
            .filter(columns -> columns > 0)
            .findFirst()
            .orElse(DEFAULT_WIDTH);
    boolean outIsTerminal = words.contains("out");
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
    return new Terminal(
        out,
        err,
        outIsTerminal,
        words.contains("err"),
        Math.max(LEAST_WIDTH, width),
        outIsTerminal && !plain);
  }
}
