package org.postil.search.internal.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * Documents that one part or another finds, with the places of those that do.
 *
 * @param parts at least two
 */
record Or(List<Node> parts) implements Node {

  @Override
  public Optional<List<Place>> find(Page page) throws IOException {
    List<Place> all = new ArrayList<>();
    boolean found = false;
    for (Node part : parts) {
      Optional<List<Place>> places = part.find(page);
      found |= places.isPresent();
      places.ifPresent(all::addAll);
    }
    return found ? Optional.of(Place.sorted(all.stream())) : Optional.empty();
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
