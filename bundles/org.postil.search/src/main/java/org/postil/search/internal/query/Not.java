package org.postil.search.internal.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Documents that a part does not find. It has no places.
 *
 * @param part what must not be found
 */
record Not(Node part) implements Node {

  @Override
  public Optional<List<Place>> find(Page page) throws IOException {
    return part.find(page).isPresent() ? Optional.empty() : Optional.of(List.of());
  }

  @Override
  public Query candidates() {
    // What the part may find it may also not find.
    return new MatchAllDocsQuery();
  }

  @Override
  public boolean asksState() {
    return false;
  }
}
