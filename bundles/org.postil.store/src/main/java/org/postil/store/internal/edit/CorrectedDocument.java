package org.postil.store.internal.edit;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.TextChange;
import org.postil.api.document.Zone;

/** Makes a document with a corrected text out of one. */
final class CorrectedDocument {

  private static final String REASON = "correction";
  private static final String BLANK_LINE = "\n\n";

  private final Document old;
  private final String text;
  private final Shift shift;

  CorrectedDocument(Document old, String text, Shift shift) {
    this.old = old;
    this.text = text;
    this.shift = shift;
  }

  Document make() {
    Original original = old.original();
    return new Document(
        old.id(),
        text,
        zones(),
        old.metadata(),
        new Original(
            original.location(), original.charset(), original.bytes(), offsets(), changes()));
  }

  /** The stretches that this correction changes. */
  List<TextChange> corrections() {
    return shift.regions().stream()
        .map(
            each ->
                new TextChange(
                    each.newBegin(),
                    old.text().substring(each.oldBegin(), each.oldEnd()),
                    text.substring(each.newBegin(), each.newEnd()),
                    REASON))
        .toList();
  }

  private List<TextChange> changes() {
    List<TextChange> all = new ArrayList<>(corrections());
    for (TextChange each : old.original().changes()) {
      shift
          .place(each.offset(), each.offset() + each.now().length())
          .ifPresent(
              place ->
                  all.add(new TextChange(place.begin(), each.was(), each.now(), each.reason())));
    }
    all.sort(java.util.Comparator.comparingInt(TextChange::offset));
    return all;
  }

  /** What was changed leads to where the stretch that it replaces begins. */
  private OffsetMap offsets() {
    OffsetMap from = old.original().offsets();
    OffsetMap.Builder to = OffsetMap.builder();
    int done = 0;
    for (Region each : shift.regions()) {
      copy(from, to, done, each.oldBegin());
      if (each.newEnd() > each.newBegin()) {
        to.add(from.byteOffset(each.oldBegin()), each.newEnd() - each.newBegin(), 0);
      }
      done = each.oldEnd();
    }
    copy(from, to, done, old.text().length());
    return to.build(old.original().bytes().length);
  }

  private static void copy(OffsetMap from, OffsetMap.Builder to, int begin, int end) {
    int[] starts = from.textStarts();
    byte[] steps = from.steps();
    for (int run = 0; run < starts.length; run++) {
      int first = Math.max(begin, starts[run]);
      int last = Math.min(end, run + 1 < starts.length ? starts[run + 1] : Integer.MAX_VALUE);
      if (first < last) {
        to.add(from.byteOffset(first), last - first, steps[run]);
      }
    }
  }

  /** Blocks move; one is split where a blank line came in, two are joined where it went. */
  private List<Zone> zones() {
    List<Zone> moved = new ArrayList<>();
    for (Zone zone : old.zones()) {
      int from = moved.isEmpty() ? 0 : moved.get(moved.size() - 1).end();
      int begin = Math.max(from, shift.blockBegin(zone.begin()));
      int end = Math.max(begin, shift.blockEnd(zone.end()));
      if (end > begin) {
        add(moved, new Zone(zone.kind(), begin, end));
      }
    }
    return moved;
  }

  private void add(List<Zone> moved, Zone zone) {
    Zone last = moved.isEmpty() ? null : moved.get(moved.size() - 1);
    if (last != null
        && last.kind() == zone.kind()
        && isChanged(last.end(), zone.begin())
        && text.substring(last.end(), zone.begin()).indexOf('\n') < 0) {
      moved.set(moved.size() - 1, new Zone(zone.kind(), last.begin(), zone.end()));
      return;
    }
    int begin = zone.begin();
    for (int blank = text.indexOf(BLANK_LINE, begin);
        blank >= 0 && blank < zone.end();
        blank = text.indexOf(BLANK_LINE, blank + 1)) {
      int next = blank;
      while (next < zone.end() && text.charAt(next) == '\n') {
        next++;
      }
      if (isChanged(blank, next) && blank > begin && next < zone.end()) {
        moved.add(new Zone(zone.kind(), begin, blank));
        begin = next;
      }
    }
    moved.add(new Zone(zone.kind(), begin, zone.end()));
  }

  /** Whether a stretch of the new text has to do with this correction. */
  private boolean isChanged(int from, int to) {
    return shift.regions().stream().anyMatch(r -> r.newBegin() <= to && r.newEnd() >= from);
  }
}
