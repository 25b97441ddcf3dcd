package org.postil.dataset.internal.window;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;
import org.postil.api.review.Region;

/** Makes a document of a piece of another. */
final class PieceDocument {

  private static final String FROM = "window_of";
  private static final String BEGIN = "window_begin";

  private PieceDocument() {}

  /**
   * Makes a piece. Its metadata say which document it is of, and where it begins there in code
   * points, as exports count.
   */
  static Document of(Document whole, Region region, int number) {
    String text = whole.text().substring(region.begin(), region.end());
    List<Zone> zones = new ArrayList<>();
    for (Zone zone : whole.zones()) {
      int begin = Math.max(zone.begin(), region.begin());
      int end = Math.min(zone.end(), region.end());
      if (begin < end) {
        zones.add(new Zone(zone.kind(), begin - region.begin(), end - region.begin()));
      }
    }
    Map<String, String> other = new TreeMap<>(whole.metadata().other());
    other.put(FROM, whole.id());
    other.put(BEGIN, Integer.toString(whole.text().codePointCount(0, region.begin())));
    Metadata metadata = whole.metadata();
    return new Document(
        whole.id() + "#" + number,
        text,
        zones,
        new Metadata(
            metadata.source(),
            metadata.title(),
            metadata.language(),
            metadata.creationTime(),
            other),
        original(whole.original().location(), text));
  }

  private static Original original(String location, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OffsetMap.Builder offsets = OffsetMap.builder();
    int at = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int units = Character.charCount(c);
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : units == 2 ? 4 : 3;
      offsets.add(at, units, size / units);
      at += size;
      i += units;
    }
    return new Original(location, "UTF-8", bytes, offsets.build(bytes.length), List.of());
  }
}
