package org.postil.annotator.quotes.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postil.annotator.quotes.internal.pattern.Rule;
import org.postil.annotator.quotes.internal.speaker.SpeakerResolver;
import org.postil.annotator.quotes.internal.text.Article;

/**
 * Finds the quotations of an article, sentence after sentence as one reads, since who spoke before
 * decides who {@code she} is.
 */
final class QuotationFinder {

  private final Article article;
  private final MarkedQuotes marked;
  private final IndirectQuotes indirect;
  private final List<Attribution> found = new ArrayList<>();

  QuotationFinder(Article article, List<Rule> rules) {
    this.article = article;
    SpeakerResolver resolver = new SpeakerResolver(article);
    marked = new MarkedQuotes(article, rules, resolver);
    indirect = new IndirectQuotes(article, resolver);
  }

  /** The quotations by begin, an outer one before those within it. */
  List<Attribution> find() {
    int next = 0;
    for (int i = 0; i < article.sentences().size(); i++) {
      int from = found.size();
      while (next < article.quoted().size()
          && article.quoted().get(next).begin() < article.sentences().end(i)) {
        found.add(marked.find(next++));
      }
      List<Attribution> clauses =
          indirect.find(i, List.copyOf(found.subList(Math.max(0, from - 1), found.size())));
      clauses.stream().limit(1).forEach(marked::heard);
      found.addAll(clauses);
    }
    found.sort(Comparator.comparingInt(Attribution::begin).thenComparing(q -> -q.end()));
    return found;
  }
}
