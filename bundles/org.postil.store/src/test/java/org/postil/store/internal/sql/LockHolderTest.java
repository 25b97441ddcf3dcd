package org.postil.store.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LockHolderTest {

  private final LockHolder self = LockHolder.self();

  @Test
  void thisProcessIsAlive() {
    assertTrue(LockHolder.isAlive(self.line()));
    assertTrue(LockHolder.isAlive(new LockHolder(self.pid(), self.started(), "").line()));
  }

  @Test
  void aClockThatWasSetKillsNobody() {
    Assumptions.assumeTrue(
        Files.exists(Path.of("/proc/self/stat")), "Skipped: this kernel does not mark processes");
    String line = new LockHolder(self.pid(), "2001-01-01T00:00:00Z", self.mark()).line();
    assertTrue(LockHolder.isAlive(line), line);
  }

  @Test
  void aProcessIdThatWasGivenToAnotherDeceivesNobody() {
    assertFalse(LockHolder.isAlive(new LockHolder(self.pid(), "2001-01-01T00:00:00Z", "").line()));
    Assumptions.assumeTrue(
        Files.exists(Path.of("/proc/self/stat")), "Skipped: this kernel does not mark processes");
    assertFalse(
        LockHolder.isAlive(new LockHolder(self.pid(), self.started(), "00000000-1").line()));
  }

  @Test
  void otherLinesNameNobody() {
    assertFalse(LockHolder.isAlive(""));
    assertFalse(LockHolder.isAlive("pid x started now"));
    assertEquals("pid x", LockHolder.words("pid x\n"));
  }

  @Test
  void peopleDoNotSeeTheMark() {
    assertEquals("pid " + self.pid() + " started " + self.started(), LockHolder.words(self.line()));
  }
}
