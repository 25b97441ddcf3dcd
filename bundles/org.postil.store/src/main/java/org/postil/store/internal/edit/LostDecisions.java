package org.postil.store.internal.edit;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.store.Correction.Lost;
import org.postil.store.internal.codec.DecisionCodec;
import org.postil.store.internal.codec.TextCodec;
import org.postil.store.internal.sql.Session;

/** Tells which decisions on spans have a place in a corrected text. Used by one thread. */
final class LostDecisions {

  private record Item(long number, String person, long revision, Decision decision) {}

  private final Session session;
  private final String corrected;
  private final Map<Long, Shift> shifts = new HashMap<>();
  private final List<Lost> lost = new ArrayList<>();
  private long moved;

  LostDecisions(Session session, String corrected) {
    this.session = session;
    this.corrected = corrected;
  }

  void examine(long document) throws SQLException, IOException {
    List<Item> items =
        session.all(
            "SELECT id, person, revision, decision FROM journal WHERE document = ? ORDER BY id",
            LostDecisions::item,
            document);
    for (Item item : items) {
      examine(document, item, item.decision());
    }
  }

  List<Lost> lost() {
    return lost;
  }

  long moved() {
    return moved;
  }

  private void examine(long document, Item item, Decision decision)
      throws SQLException, IOException {
    if (decision instanceof Decision.Together together) {
      for (Decision part : together.parts()) {
        examine(document, item, part);
      }
    } else if (decision instanceof Decision.OnSpan onSpan) {
      Anchor span = onSpan.span();
      if (shift(document, item.revision()).place(span.begin(), span.end()).isPresent()) {
        moved++;
      } else {
        lost.add(
            new Lost(
                "decision " + item.number() + " of " + item.person(),
                span.type(),
                span.begin(),
                span.end(),
                span.text(),
                span.label()));
      }
    }
  }

  /** From the text that the person saw, which may be older than the last, to the corrected one. */
  private Shift shift(long document, long revision) throws SQLException, IOException {
    Shift known = shifts.get(revision);
    if (known == null) {
      String seen =
          session
              .first(
                  "SELECT t.content FROM revision r JOIN text t ON t.id = r.text"
                      + " WHERE r.document = ? AND r.number = ?",
                  row -> TextCodec.decode(row.getBytes(1)),
                  document,
                  revision)
              .orElse("");
      known = Shift.between(seen, corrected);
      shifts.put(revision, known);
    }
    return known;
  }

  private static Item item(ResultSet row) throws SQLException, IOException {
    return new Item(
        row.getLong(1), row.getString(2), row.getLong(3), DecisionCodec.decode(row.getString(4)));
  }
}
