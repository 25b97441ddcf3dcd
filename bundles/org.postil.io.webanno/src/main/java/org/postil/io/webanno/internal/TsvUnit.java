package org.postil.io.webanno.internal;

import java.util.List;

/**
 * A token or a part of one.
 *
 * @param id {@code sentence-token} or {@code sentence-token.part}
 * @param begin first UTF-16 code unit
 * @param end end in UTF-16 code units, exclusive
 * @param cells the cells after the form
 */
record TsvUnit(String id, int begin, int end, List<String> cells) {

  boolean isPart() {
    return id.indexOf('.') >= 0;
  }

  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "_";
  }

  /** Reads a line; the caller holds the form against the text. */
  static TsvUnit of(String line) throws TsvFault {
    String[] parts = line.split("\t", -1);
    if (parts.length < 3 || !parts[0].matches("[0-9]{1,8}-[0-9]{1,8}(\\.[0-9]{1,8})?")) {
      throw new TsvFault("expected an id, offsets and a token between tabs, found [" + line + "]");
    }
    if (!parts[1].matches("[0-9]{1,9}-[0-9]{1,9}")) {
      throw new TsvFault("expected offsets such as 0-4, found [" + parts[1] + "]");
    }
    int dash = parts[1].indexOf('-');
    return new TsvUnit(
        parts[0],
        Integer.parseInt(parts[1].substring(0, dash)),
        Integer.parseInt(parts[1].substring(dash + 1)),
        List.of(parts).subList(3, parts.length));
  }
}
