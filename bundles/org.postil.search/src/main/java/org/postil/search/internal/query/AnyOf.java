package org.postil.search.internal.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * Places of one part or another.
 *
 * @param parts at least two
 */
record AnyOf(List<Placed> parts) implements Node.Placed {

  @Override
  public List<Place> places(Page page) throws IOException {
    List<Place> all = new ArrayList<>();
    for (Placed part : parts) {
      all.addAll(part.places(page));
    }
    return Place.sorted(all.stream());
  }

  @Override
  public Query candidates() {
    return Joined.any(parts);
  }

  @Override
  public boolean asksState() {
    return parts.stream().anyMatch(Node::asksState);
  }
}
