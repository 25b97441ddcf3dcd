package org.postil.store.internal.edit;

import java.util.List;
import java.util.Optional;

/** Leads from offsets of a text to those of its correction. Immutable. */
final class Shift {

  /**
   * A place in the new text.
   *
   * @param begin first UTF-16 code unit
   * @param end end in UTF-16 code units, exclusive
   */
  record Place(int begin, int end) {}

  private final List<Region> regions;

  Shift(List<Region> regions) {
    this.regions = List.copyOf(regions);
  }

  static Shift between(String before, String after) {
    return new Shift(TextDiff.of(before, after));
  }

  List<Region> regions() {
    return regions;
  }

  /**
   * The place of a span. Its bounds may stand at the bounds of a stretch that was changed, which is
   * then part of it as before.
   *
   * @return empty if a bound lies within such a stretch, or nothing of the span stands as it was
   */
  Optional<Place> place(int begin, int end) {
    int newBegin = exact(begin, begin < end);
    int newEnd = exact(end, false);
    boolean there = newBegin >= 0 && newEnd >= newBegin;
    return there && (begin == end || keepsSomething(begin, end))
        ? Optional.of(new Place(newBegin, newEnd))
        : Optional.empty();
  }

  private boolean keepsSomething(int begin, int end) {
    int changed = 0;
    for (Region each : regions) {
      changed += Math.max(0, Math.min(end, each.oldEnd()) - Math.max(begin, each.oldBegin()));
    }
    return changed < end - begin;
  }

  /**
   * Where a block begins: before what was inserted there, or where the stretch that changed does.
   */
  int blockBegin(int offset) {
    int found = exact(offset, false);
    return found >= 0 ? found : around(offset).newBegin();
  }

  /** Where a block ends: behind what was inserted there, or where the stretch that changed does. */
  int blockEnd(int offset) {
    int found = exact(offset, true);
    return found >= 0 ? found : around(offset).newEnd();
  }

  /**
   * Finds an offset.
   *
   * @param asBegin whether a pure insertion there stands before the offset; else behind it
   * @return -1 if it lies within a changed stretch
   */
  private int exact(int offset, boolean asBegin) {
    int shift = 0;
    for (Region each : regions) {
      boolean insertion = each.oldBegin() == each.oldEnd();
      if (offset < each.oldBegin() || (offset == each.oldBegin() && !(insertion && asBegin))) {
        return offset == each.oldBegin() ? each.newBegin() : offset + shift;
      }
      if (offset < each.oldEnd()) {
        return -1;
      }
      shift = each.newEnd() - each.oldEnd();
    }
    return offset + shift;
  }

  private Region around(int offset) {
    return regions.stream()
        .filter(each -> each.oldBegin() < offset && offset < each.oldEnd())
        .findFirst()
        .orElseThrow();
  }
}
