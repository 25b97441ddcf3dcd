package org.postil.io.text.internal.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

class CreationTimeFinderTest {

  private static final String TEXT =
      "Barrage approved\nPublished March 18, 2025 at 5 pm\nMOSCOW, July 31, 2025 — It was so.";

  private static final List<Zone> ZONES =
      List.of(
          new Zone(ZoneKind.TITLE, 0, 16),
          new Zone(ZoneKind.BOILERPLATE, 17, 49),
          new Zone(ZoneKind.PARAGRAPH, 50, TEXT.length()));

  @Test
  void whatTheDocumentStatesComesFirst() {
    Map<String, String> stated = Map.of("updated", "2025-02-02", "published", "Feb. 1, 2025");
    assertEquals(
        new CreationTime("2025-02-01", CreationTime.Basis.METADATA),
        CreationTimeFinder.find(TEXT, ZONES, stated, "20250303", null));
  }

  @Test
  void thenTheFileName() {
    assertEquals(
        new CreationTime("2025-03-03", CreationTime.Basis.FILENAME),
        CreationTimeFinder.find(TEXT, ZONES, Map.of("date", "yesterday"), "20250303", null));
  }

  @Test
  void thenTheFirstDateline() {
    assertEquals(
        new CreationTime("2025-03-18", CreationTime.Basis.DATELINE),
        CreationTimeFinder.find(TEXT, ZONES, Map.of(), "x", null));
    assertEquals(
        new CreationTime("2025-07-31", CreationTime.Basis.DATELINE),
        CreationTimeFinder.find(TEXT, List.of(ZONES.get(0), ZONES.get(2)), Map.of(), "x", null));
  }

  @Test
  void aDateInTheFirstSentenceIsNoDateline() {
    String text = "It was signed on July 31, 2025 — the first in years.";
    List<Zone> zones = List.of(new Zone(ZoneKind.PARAGRAPH, 0, text.length()));
    assertNull(CreationTimeFinder.find(text, zones, Map.of(), "x", null));
  }
}
