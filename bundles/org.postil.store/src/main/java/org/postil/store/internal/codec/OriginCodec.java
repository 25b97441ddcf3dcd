package org.postil.store.internal.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.TextChange;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

/**
 * Where a revision comes from and how its text is built: location, encoding, zones, the map back to
 * the bytes, and the changes on purpose. Packed CBOR.
 */
public final class OriginCodec {

  private static final int FORMAT = 1;

  private OriginCodec() {}

  /**
   * What a blob holds.
   *
   * @param zones blocks of the text
   * @param original the original, with the bytes that the reader was given
   */
  public record Origin(List<Zone> zones, Original original) {}

  /**
   * Writes all of a document but its text, metadata and bytes.
   *
   * @param document the document
   * @return a blob
   */
  public static byte[] encode(Document document) {
    Original original = document.original();
    CborWriter out = new CborWriter().begin();
    out.text(original.location()).text(original.charset());
    out.begin();
    for (Zone zone : document.zones()) {
      out.text(zone.kind().label()).number(zone.begin()).number(zone.end());
    }
    out.end();
    OffsetMap offsets = original.offsets();
    out.numbers(IntegerCoding.differences(offsets.textStarts()));
    out.numbers(IntegerCoding.differences(offsets.byteStarts()));
    out.blob(offsets.steps()).begin();
    for (TextChange change : original.changes()) {
      out.number(change.offset()).text(change.was()).text(change.now()).text(change.reason());
    }
    return Packed.pack(FORMAT, out.end().end().toBytes());
  }

  /**
   * Reads an origin.
   *
   * @param blob what {@link #encode} wrote
   * @param bytes the original bytes
   * @return zones and original
   * @throws IOException if the blob is damaged
   */
  public static Origin decode(byte[] blob, byte[] bytes) throws IOException {
    try (CborReader in = new CborReader(Packed.unpack(blob, FORMAT))) {
      in.begin();
      String location = in.text();
      String charset = in.text();
      List<Zone> zones = zones(in);
      OffsetMap offsets =
          OffsetMap.of(
              IntegerCoding.sums(in.integers()), IntegerCoding.sums(in.integers()), in.blob());
      return new Origin(zones, new Original(location, charset, bytes, offsets, changes(in)));
    } catch (IllegalArgumentException e) {
      throw new IOException("Cannot read where a document comes from: " + e.getMessage(), e);
    }
  }

  private static List<Zone> zones(CborReader in) throws IOException {
    List<Zone> zones = new ArrayList<>();
    in.begin();
    while (in.more()) {
      zones.add(new Zone(ZoneKind.of(in.text()), in.integer(), in.integer()));
    }
    in.end();
    return zones;
  }

  private static List<TextChange> changes(CborReader in) throws IOException {
    List<TextChange> changes = new ArrayList<>();
    in.begin();
    while (in.more()) {
      changes.add(new TextChange(in.integer(), in.text(), in.text(), in.text()));
    }
    in.end();
    return changes;
  }
}
