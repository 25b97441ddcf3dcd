package org.postil.api.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void zonesMayTouchButNotOverlap() {
    assertEquals(2, document(zone(0, 3), zone(3, 6)).zones().size());
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> document(zone(0, 4), zone(3, 6)));
    assertTrue(String.valueOf(refusal.getMessage()).contains("[3,6)"), refusal.getMessage());
  }

  @Test
  void zonesOutsideTheTextAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> document(zone(0, 7)));
  }

  @Test
  void zonesOutOfOrderAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> document(zone(3, 6), zone(0, 3)));
  }

  @Test
  void aZoneThatEndsBeforeItBeginsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> zone(4, 3));
    assertThrows(IllegalArgumentException.class, () -> zone(-1, 3));
  }

  @Test
  void theListOfZonesIsCopied() {
    List<Zone> zones = new ArrayList<>(List.of(zone(0, 3)));
    Document document = new Document("a", "abcdef", zones, Metadata.NONE, original());
    zones.clear();
    assertEquals(1, document.zones().size());
  }

  @Test
  void otherMetadataLeavesTheRestAsItIs() {
    Document before = document(zone(0, 3));
    CreationTime time = new CreationTime("2024-06-14", CreationTime.Basis.ANALYST);
    Document after = before.withMetadata(before.metadata().withCreationTime(time));
    assertEquals(time, after.metadata().published().orElseThrow());
    assertEquals(before.text(), after.text());
    assertTrue(before.metadata().published().isEmpty());
  }

  @Test
  void furtherFactsAreInOrderOfName() {
    Metadata metadata = new Metadata(null, null, null, null, Map.of("b", "2", "c", "3", "a", "1"));
    assertEquals(List.of("a", "b", "c"), List.copyOf(metadata.other().keySet()));
  }

  @Test
  void kindsOfZonesHaveLabelsThatLeadBack() {
    for (ZoneKind kind : ZoneKind.values()) {
      assertEquals(kind, ZoneKind.of(kind.label()));
    }
    assertEquals(
        Set.of("title", "heading", "paragraph", "item", "boilerplate"),
        Set.copyOf(java.util.Arrays.stream(ZoneKind.values()).map(ZoneKind::label).toList()));
    assertThrows(IllegalArgumentException.class, () -> ZoneKind.of("footer"));
  }

  @Test
  void equalBytesHaveEqualHashes() {
    assertEquals(original().hash(), original().hash());
    assertEquals(32, original().hash().length());
  }

  private static Document document(Zone... zones) {
    return new Document("a", "abcdef", List.of(zones), Metadata.NONE, original());
  }

  private static Zone zone(int begin, int end) {
    return new Zone(ZoneKind.PARAGRAPH, begin, end);
  }

  private static Original original() {
    byte[] bytes = {'a', 'b', 'c', 'd', 'e', 'f'};
    return new Original("a.txt", "UTF-8", bytes, OffsetMap.oneToOne(), List.of());
  }
}
