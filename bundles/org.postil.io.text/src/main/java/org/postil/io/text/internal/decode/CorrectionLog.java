package org.postil.io.text.internal.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postil.api.document.TextChange;

/**
 * Collects the changes made to one text. Neighbours that were removed for the same reason become
 * one change. Not safe for use by many threads.
 */
final class CorrectionLog {

  /** More corrections than this are no article; the limit also bounds the memory they take. */
  static final int MOST = 1_000_000;

  private final List<TextChange> changes = new ArrayList<>();
  private final StringBuilder removed = new StringBuilder();
  private int removedAt = -1;
  private int damaged;

  /** Records that characters were left out before an offset of the text. */
  void removed(int offset, String was) {
    if (removedAt != offset) {
      endRemoval();
      removedAt = offset;
    }
    removed.append(was);
    damaged++;
  }

  /** Records that something else stands at an offset of the text. */
  void replaced(int offset, String was, String now, Correction why) {
    endRemoval();
    add(new TextChange(offset, was, now, why.reason()));
    if (why != Correction.APOSTROPHE) {
      damaged++;
    }
  }

  /** Number of characters that were no text: all corrections but those of apostrophes. */
  int damaged() {
    return damaged;
  }

  /** All changes in order of offset. */
  List<TextChange> inOrder() {
    endRemoval();
    changes.sort(Comparator.comparingInt(TextChange::offset));
    return changes;
  }

  private void endRemoval() {
    if (removedAt >= 0) {
      int offset = removedAt;
      removedAt = -1;
      add(new TextChange(offset, removed.toString(), "", Correction.CONTROL_CHARACTER.reason()));
      removed.setLength(0);
    }
  }

  private void add(TextChange change) {
    if (changes.size() >= MOST) {
      throw new UnreadableTextException(
          "more than " + MOST + " characters had to be corrected; expected an article");
    }
    changes.add(change);
  }
}
