package org.postil.search.internal.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * Words that begin alike.
 *
 * @param beginning as {@link Words} writes it
 */
record Beginning(String beginning) implements Node.Placed {

  @Override
  public List<Place> places(Page page) throws IOException {
    return page.wordsFrom(beginning);
  }

  @Override
  public Query candidates() {
    return new PrefixQuery(new Term(Fields.TEXT, beginning));
  }

  @Override
  public boolean asksState() {
    return false;
  }
}
