package org.postil.search.internal.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * Documents that all parts find, with the places of each.
 *
 * @param parts at least two
 */
record And(List<Node> parts) implements Node {

  @Override
  public Optional<List<Place>> find(Page page) throws IOException {
    List<Place> all = new ArrayList<>();
    for (Node part : parts) {
      Optional<List<Place>> places = part.find(page);
      if (places.isEmpty()) {
        return places;
      }
      all.addAll(places.get());
    }
    return Optional.of(Place.sorted(all.stream()));
  }

  @Override
  public Query candidates() {
    return Joined.all(parts);
  }

  @Override
  public boolean asksState() {
    return parts.stream().anyMatch(Node::asksState);
  }
}
