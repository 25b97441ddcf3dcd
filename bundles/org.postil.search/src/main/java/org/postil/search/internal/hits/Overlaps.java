package org.postil.search.internal.hits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.postil.search.internal.query.Mark;
import org.postil.search.internal.query.Place;

/** Finds the annotations that share text with hits. */
final class Overlaps {

  private Overlaps() {}

  /**
   * Goes through hits.
   *
   * @param hits in order of begin
   * @param marks in order of begin
   * @param each told each hit with the annotations that share text with it
   */
  static void of(List<Place> hits, List<Mark> marks, BiConsumer<Place, List<Mark>> each) {
    int[] reach = new int[marks.size()];
    int furthest = -1;
    for (int i = 0; i < reach.length; i++) {
      furthest = Math.max(furthest, marks.get(i).place().end());
      reach[i] = furthest;
    }
    int from = 0;
    for (Place hit : hits) {
      // Those before end before this hit begins, and so before all later ones.
      while (from < reach.length && reach[from] <= hit.begin()) {
        from++;
      }
      List<Mark> found = new ArrayList<>();
      for (int i = from; i < reach.length && marks.get(i).place().begin() < hit.end(); i++) {
        if (marks.get(i).place().end() > hit.begin()) {
          found.add(marks.get(i));
        }
      }
      each.accept(hit, found);
    }
  }
}
