package org.postil.store.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A process that holds something, as lock files and job records say it.
 *
 * @param pid process id
 * @param started when the process was started, in UTC, to the second, by the clock of the process
 *     that looked
 * @param mark what the kernel says of its start: number of the boot and ticks since then, which no
 *     setting of the clock changes; empty where the kernel does not say
 */
public record LockHolder(long pid, String started, String mark) {

  private static final Pattern LINE =
      Pattern.compile("pid (\\d{1,18}) started ([^ ]+)(?: \\((\\S*)\\))?");
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** Fields of {@code /proc/PID/stat} behind the name in parentheses, up to the time of start. */
  private static final int START_FIELD = 19;

  private static final int BOOT_DIGITS = 8;

  /**
   * This process.
   *
   * @return its id and start
   */
  public static LockHolder self() {
    return of(ProcessHandle.current());
  }

  /**
   * Whether the process that a line names is alive. Neither a process id that was given to another
   * process since, nor a clock that was set, deceives it where the kernel marks processes.
   *
   * @param line what {@link #line} gave; anything else names no process
   * @return false if there is no such process on this machine
   */
  public static boolean isAlive(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    return matcher.matches()
        && ProcessHandle.of(Long.parseLong(matcher.group(1)))
            .map(process -> of(process).is(matcher.group(2), matcher.group(3)))
            .orElse(false);
  }

  /**
   * What a line says to people.
   *
   * @param line what {@link #line} gave
   * @return for example {@code pid 4711 started 2026-01-01T10:00:00Z}
   */
  public static String words(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    return matcher.matches()
        ? "pid " + matcher.group(1) + " started " + matcher.group(2)
        : line.strip();
  }

  /**
   * For files.
   *
   * @return one line with its end
   */
  public String line() {
    return "pid " + pid + " started " + started + (mark.isEmpty() ? "" : " (" + mark + ")") + "\n";
  }

  private boolean is(String otherStart, @Nullable String otherMark) {
    return (mark.isEmpty() || otherMark == null)
        ? started.equals(otherStart)
        : mark.equals(otherMark);
  }

  private static LockHolder of(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return new LockHolder(
        process.pid(), start.truncatedTo(ChronoUnit.SECONDS).toString(), mark(process.pid()));
  }

  private static String mark(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
      return Files.readString(BOOT).substring(0, BOOT_DIGITS) + "-" + fields[START_FIELD];
    } catch (IOException | IndexOutOfBoundsException e) {
      // Not Linux, or the process is gone: the time of start must do.
      return "";
    }
  }
}
