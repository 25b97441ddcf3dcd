package org.postil.search.internal.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.postil.api.store.Condition;

/**
 * Documents that meet a condition. It has no places.
 *
 * @param condition on their metadata or labels
 */
record Where(Condition condition) implements Node {

  @Override
  public Optional<List<Place>> find(Page page) throws IOException {
    return page.meets(condition) ? Optional.of(List.of()) : Optional.empty();
  }

  @Override
  public Query candidates() {
    return new MatchAllDocsQuery();
  }

  @Override
  public boolean asksState() {
    return false;
  }
}
