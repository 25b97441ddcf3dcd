package org.postil.store.internal.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few rounds of {@code bench/crash}. */
class CrashRoundsTest {

  private static final int ROUNDS = 6;

  @TempDir Path folder;

  @Test
  void killsAtRandomMomentsLoseNothingAndTheResultIsThatOfNoKill() throws Exception {
    long seed = System.nanoTime();
    try {
      new CrashRounds(folder, seed).run(ROUNDS);
    } catch (AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }
}
