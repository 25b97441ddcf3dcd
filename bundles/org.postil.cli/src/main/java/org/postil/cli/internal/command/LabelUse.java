package org.postil.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.postil.api.search.QueryException;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchRequest;
import org.postil.api.search.Searcher;
import org.postil.api.store.EditableCorpus;

/**
 * Which labels annotations of a corpus have.
 *
 * @param searcher searches it
 * @param corpus the corpus
 */
record LabelUse(Searcher searcher, EditableCorpus corpus) {

  /** Labels of spans, most used first; at most {@link SearchAnswer#MOST_COUNTS}. */
  List<LabelName> all() throws IOException {
    try {
      return searcher.search(corpus, SearchRequest.first("[*]", 0)).byLabel().stream()
          .map(SearchAnswer.Count::value)
          .filter(value -> value.indexOf(':') > 0)
          .map(LabelName::parse)
          .toList();
    } catch (QueryException e) {
      throw new IOException("Cannot look for labels", e);
    }
  }

  /** How many spans, or documents, have a label; empty if no query can ask for it. */
  OptionalLong count(LabelName label) throws IOException {
    try {
      return OptionalLong.of(searcher.search(corpus, SearchRequest.first(label.query(), 0)).hits());
    } catch (QueryException e) {
      return OptionalLong.empty();
    }
  }
}
