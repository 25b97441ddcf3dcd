package org.postil.store.internal.care;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.store.internal.codec.InputsCodec;
import org.postil.store.internal.sql.Session;

/** The layers of one text, and which of them something refers to. */
final class TextLayers {

  /**
   * A layer without its tables.
   *
   * @param id its number
   * @param fingerprint its identity
   * @param annotator who made it
   * @param version version of the annotator; empty if it came with the document
   * @param inputs fingerprints of what it was made from
   * @param bytes its size
   */
  record Item(
      long id,
      String fingerprint,
      String annotator,
      String version,
      List<String> inputs,
      long bytes) {}

  private final List<Item> items;
  private final Set<Long> roots;

  private TextLayers(List<Item> items, Set<Long> roots) {
    this.items = items;
    this.roots = roots;
  }

  static TextLayers read(Session session, long text) throws SQLException, IOException {
    List<Item> items =
        session.all(
            "SELECT l.id, l.fingerprint, a.name, a.version, l.inputs,"
                + " length(l.tables) + length(l.inputs)"
                + " FROM layer l JOIN annotator a ON a.id = l.annotator WHERE l.text = ?",
            TextLayers::item,
            text);
    List<Long> roots =
        session.all(
            "SELECT j.value FROM revision r JOIN outcome o ON o.revision = r.id,"
                + " json_each(o.layers) j WHERE r.text = ? AND (r.id IN (SELECT revision FROM bin)"
                + " OR r.id = (SELECT latest FROM document WHERE id = r.document))",
            row -> row.getLong(1),
            text);
    return new TextLayers(items, new HashSet<>(roots));
  }

  /** Layers that are no part of a last outcome, nor people's work, nor an input of such a layer. */
  List<Item> unreferenced() {
    Map<String, Item> byFingerprint = new HashMap<>();
    items.forEach(item -> byFingerprint.put(item.fingerprint(), item));
    Set<Item> kept = new HashSet<>();
    Deque<Item> open = new ArrayDeque<>();
    items.stream()
        .filter(item -> roots.contains(item.id()) || item.version().isEmpty())
        .forEach(open::add);
    while (!open.isEmpty()) {
      Item item = open.remove();
      if (kept.add(item)) {
        for (String input : item.inputs()) {
          Item made = byFingerprint.get(input);
          if (made != null) {
            open.add(made);
          }
        }
      }
    }
    return items.stream().filter(item -> !kept.contains(item)).toList();
  }

  /**
   * Layers of a last outcome that lack one that they were made from. The first of their inputs is
   * the document.
   */
  List<Item> lacking() {
    Set<String> there = new HashSet<>();
    items.forEach(item -> there.add(item.fingerprint()));
    return items.stream()
        .filter(item -> roots.contains(item.id()))
        .filter(item -> !there.containsAll(item.inputs().stream().skip(1).toList()))
        .toList();
  }

  private static Item item(ResultSet row) throws SQLException, IOException {
    return new Item(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        InputsCodec.decode(row.getBytes(5)),
        row.getLong(6));
  }
}
