package org.postil.annotator.dates.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CreationTimesTest {

  private static Settings read(String written) {
    return CreationTimes.settings(written, false, Settings.Reference.AUTO);
  }

  @Test
  void datesAndDateTimesAreRead() {
    assertEquals(LocalDateTime.of(2013, 3, 22, 0, 0), read("2013-03-22").written());
    assertFalse(read("2013-03-22").timed());
    assertEquals(LocalDateTime.of(2013, 3, 22, 15, 30), read("2013-03-22T15:30:12Z").written());
    assertTrue(read("2013-03-22T15:30+02:00").timed());
  }

  @Test
  void anythingElseCountsAsUnknown() {
    assertNull(read(null).written());
    assertNull(read("2013").written());
    assertNull(read("22 March 2013").written());
    assertNull(read("2013-03-22T99:99").written());
  }
}
