package org.postil.cli.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

  @Test
  void rateAndTimeLeftAreSaid() {
    assertEquals(
        "1,500 documents, 50.0/s, 2 failed, 25 %, 1:30 left",
        ProgressText.words(new Snapshot(1500, 2, 0.25, ""), Duration.ofSeconds(30)));
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    assertEquals(
        "1 document, 2.0/s, paused",
        ProgressText.words(new Snapshot(1, 0, -1, "paused"), Duration.ofMillis(500)));
    assertEquals("0 documents", ProgressText.words(new Snapshot(0, 0, -1, ""), Duration.ZERO));
  }

  @Test
  void aBarShowsThePartThatIsDone() {
    assertEquals(
        "[==========          ] 10 documents, 10.0/s, 50 %, 1.0 s left",
        ProgressText.bar(new Snapshot(10, 0, 0.5, ""), Duration.ofSeconds(1), 80));
  }

  @Test
  void aBarFitsTheTerminal() {
    assertEquals(
        29, ProgressText.bar(new Snapshot(10, 0, 0.5, ""), Duration.ofSeconds(1), 30).length());
  }
}
