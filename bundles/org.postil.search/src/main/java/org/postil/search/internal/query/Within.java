package org.postil.search.internal.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * Places of one part that lie within one of another.
 *
 * @param one the part whose places are found
 * @param other what they lie in
 */
record Within(Placed one, Placed other) implements Node.Placed {

  @Override
  public List<Place> places(Page page) throws IOException {
    List<Place> outer = other.places(page);
    List<Place> found = new ArrayList<>();
    int at = 0;
    int end = -1;
    for (Place place : one.places(page)) {
      while (at < outer.size() && outer.get(at).begin() <= place.begin()) {
        end = Math.max(end, outer.get(at++).end());
      }
      if (place.end() <= end) {
        found.add(place);
      }
    }
    return found;
  }

  @Override
  public Query candidates() {
    return Joined.all(List.of(one, other));
  }

  @Override
  public boolean asksState() {
    return one.asksState() || other.asksState();
  }
}
