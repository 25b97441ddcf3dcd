package org.postil.store.internal.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who writes to a corpus, as the lock file says it.
 *
 * @param pid process id
 * @param started when the process was started, in UTC, to the second
 */
record LockHolder(long pid, String started) {

  static LockHolder self() {
    ProcessHandle process = ProcessHandle.current();
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return new LockHolder(process.pid(), start.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  String line() {
    return "pid " + pid + " started " + started + "\n";
  }
}
