package org.postil.web.internal.fake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.postil.api.document.Document;
import org.postil.api.search.QueryException;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchAnswer.Count;
import org.postil.api.search.SearchLine;
import org.postil.api.search.SearchRequest;
import org.postil.api.search.Searcher;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Finding;

/** Finds a text in documents, one hit in each. */
public final class WordSearcher implements Searcher {

  /** A query that breaks the searcher. */
  public static final String ENDLESS = "endless";

  @Override
  public SearchAnswer search(EditableCorpus corpus, SearchRequest request) throws QueryException {
    int wrong = request.query().indexOf('[');
    if (wrong >= 0) {
      throw new QueryException("Cannot read the query: a bracket is not closed", wrong);
    }
    if (request.query().equals(ENDLESS)) {
      throw new StackOverflowError("an expression without end");
    }
    List<SearchLine> all = new ArrayList<>();
    for (Iterator<Document> documents = corpus.documents(); documents.hasNext(); ) {
      Document document = documents.next();
      int at = document.text().indexOf(request.query());
      if (at >= 0) {
        all.add(line(document, at, at + request.query().length()));
      }
    }
    int from = request.after() == null ? 0 : Integer.parseInt(request.after());
    int to = Math.min(all.size(), from + request.limit());
    List<Count> counts = List.of(new Count("", all.size()));
    return new SearchAnswer(
        all.size(),
        all.size(),
        all.subList(from, to),
        counts,
        counts,
        counts,
        to < all.size() ? String.valueOf(to) : null);
  }

  private static SearchLine line(Document document, int begin, int end) {
    String text = document.text();
    return new SearchLine(
        document.id(),
        document.metadata(),
        begin,
        end,
        text.substring(0, begin),
        text.substring(begin, end),
        text.substring(end),
        List.of(
            new SearchLine.Mark("org.postil.types.EntityMention", "ORG", begin, end, "accepted"),
            new SearchLine.Mark("com.example.Thing", "", begin, end, "suggested")));
  }

  @Override
  public long update(EditableCorpus corpus, LongConsumer progress) {
    return 0;
  }

  @Override
  public void follow(EditableCorpus corpus) {
    // It has no index.
  }

  @Override
  public long rebuild(EditableCorpus corpus, LongConsumer progress) {
    return 0;
  }

  @Override
  public long examine(EditableCorpus corpus, boolean repair, Consumer<Finding> findings) {
    return 0;
  }
}
