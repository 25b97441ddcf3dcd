package org.postil.store.internal.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that holds something, as lock files and job records say it.
 *
 * @param pid process id
 * @param started when the process was started, in UTC, to the second
 */
public record LockHolder(long pid, String started) {

  private static final Pattern LINE = Pattern.compile("pid (\\d{1,18}) started (\\S+)");

  /**
   * This process.
   *
   * @return its id and start
   */
  public static LockHolder self() {
    return of(ProcessHandle.current());
  }

  /**
   * Whether the process that a line names is alive. A process id that was given to another process
   * since does not deceive it.
   *
   * @param line what {@link #line} gave; anything else names no process
   * @return false if there is no such process on this machine
   */
  public static boolean isAlive(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    return matcher.matches()
        && ProcessHandle.of(Long.parseLong(matcher.group(1)))
            .map(process -> of(process).started().equals(matcher.group(2)))
            .orElse(false);
  }

  /**
   * For people and files.
   *
   * @return one line with its end
   */
  public String line() {
    return "pid " + pid + " started " + started + "\n";
  }

  private static LockHolder of(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return new LockHolder(process.pid(), start.truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
