package org.postil.standoff;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

/**
 * Builds the text of a document from blocks that a file with markup brought: a heading, a
 * paragraph, a row of a table. A blank line stands between blocks, single line ends between list
 * items. Used by one thread.
 */
public final class BlockText {

  private final StringBuilder text = new StringBuilder();
  private final List<Zone> zones = new ArrayList<>();

  /** Starts with no blocks. */
  public BlockText() {}

  /**
   * Adds a block. White space is folded to single spaces; in its lines, if it has any, each line by
   * itself. A block with nothing to read is left out.
   *
   * @param kind what the block is for
   * @param raw its text
   * @return this
   */
  public BlockText add(ZoneKind kind, String raw) {
    String block = folded(CleanText.of(raw).text());
    if (block.isEmpty()) {
      return this;
    }
    if (!zones.isEmpty()) {
      boolean list = kind == ZoneKind.ITEM && zones.get(zones.size() - 1).kind() == ZoneKind.ITEM;
      text.append(list ? "\n" : "\n\n");
    }
    int begin = text.length();
    text.append(block);
    zones.add(new Zone(kind, begin, text.length()));
    return this;
  }

  /**
   * Length of the text so far.
   *
   * @return UTF-16 code units
   */
  public int length() {
    return text.length();
  }

  /**
   * The first block of a kind.
   *
   * @param kind what the block is for
   * @return its text; empty when there is none
   */
  public String first(ZoneKind kind) {
    return zones.stream()
        .filter(zone -> zone.kind() == kind)
        .findFirst()
        .map(zone -> text.substring(zone.begin(), zone.end()))
        .orElse("");
  }

  /**
   * Makes the document. Its text leads back to the file as a whole, not to places in it.
   *
   * @param id identifier of the document
   * @param location where the file is
   * @param charset name of its encoding; of binary files, what kind of file it is
   * @param bytes the file
   * @param metadata what is known beside the text
   * @return the document
   */
  public Document document(
      String id, String location, String charset, byte[] bytes, Metadata metadata) {
    OffsetMap whole = OffsetMap.builder().add(0, text.length(), 0).build(bytes.length);
    Original original = new Original(location, charset, bytes, whole, List.of());
    return new Document(id, text.toString(), zones, metadata, original);
  }

  private static String folded(String raw) {
    StringBuilder lines = new StringBuilder();
    for (String line : raw.split("\n")) {
      String folded = line.replaceAll("[\\h\\s\u200B\uFEFF]+", " ").strip();
      if (!folded.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(folded);
      }
    }
    return lines.toString();
  }
}
