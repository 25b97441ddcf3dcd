package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed goes on where it was, and ends as if nothing had happened. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledRunIT {

  /** So many that a fast machine is not done with them before both kills. */
  private static final int DOCUMENTS = 4_000;

  private static final int KILLS = 2;
  private static final int LONGEST_MILLIS = 2_000;
  private static final String SAYS = "postil.kills";

  @TempDir private Path home;

  @Test
  void theExportOfAKilledAndResumedRunEqualsThatOfAnUninterruptedOne() throws Exception {
    Program program = new Program(home);
    Path input = home.resolve("in.jsonl");
    Files.writeString(input, articles());
    for (String corpus : new String[] {"killed", "whole"}) {
      done(program.run("import", input.toString(), "--corpus", corpus), "import");
    }
    long seed = System.nanoTime();
    String where = "seed " + seed;
    Random random = new Random(seed);
    int kills = Integer.getInteger(SAYS, KILLS);
    int killed = 0;
    for (int i = 0; i < kills; i++) {
      String[] command = i == 0 ? new String[] {"run", "--threads", "1"} : new String[] {"resume"};
      killed += kill(program, random, command) ? 1 : 0;
      done(program.run("doctor", "--corpus", "killed"), where + ", kill " + i);
    }
    assertTrue(killed > 0, where + ": each process was done before it was killed");
    Program.Result jobs = program.run("jobs", "--corpus", "killed");
    if (jobs.out().contains("interrupted")) {
      done(program.run("resume", "--corpus", "killed"), where);
    }
    done(program.run("run", "--corpus", "whole"), where);
    assertArrayEquals(export(program, "whole"), export(program, "killed"), where);
  }

  private static void done(Program.Result result, String what) {
    assertEquals(0, result.code(), what + ": " + result.out() + result.err());
  }

  /** Kills the process that runs, some time after it began; false if it was done by then. */
  private boolean kill(Program program, Random random, String... command) throws Exception {
    String[] all = new String[command.length + 2];
    System.arraycopy(command, 0, all, 0, command.length);
    all[command.length] = "--corpus";
    all[command.length + 1] = "killed";
    Path log = home.resolve("killed.log");
    Process process =
        program.builder(all).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    while (process.isAlive() && !Files.readString(log).contains("document")) {
      // Progress is shown once documents are being worked on.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
    boolean killed = process.isAlive();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
    process.waitFor();
    return killed;
  }

  private byte[] export(Program program, String corpus) throws Exception {
    Path out = home.resolve("out-of-" + corpus);
    done(program.run("export", "--corpus", corpus, "--out", out.toString()), "export");
    return Files.readAllBytes(out.resolve("documents.jsonl"));
  }

  private static String articles() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines
          .append(
              "{\"id\":\"g" + i + "\",\"text\":\"Report " + i + ". Ingrid Halvorsen of Northwire")
          .append(
              " said on March 18, 2025 that the barrage at Port Ellary would open in 2031.\"}\n");
    }
    return lines.toString();
  }
}
