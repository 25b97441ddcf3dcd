package org.postil.search.internal.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A word.
 *
 * @param term as {@link Words} writes it
 */
record Word(String term) implements Node.Placed {

  @Override
  public List<Place> places(Page page) throws IOException {
    return page.word(term);
  }

  @Override
  public Query candidates() {
    return new TermQuery(new Term(Fields.TEXT, term));
  }

  @Override
  public boolean asksState() {
    return false;
  }
}
