package org.postil.annotator.quotes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.speaker.Speaker;
import org.postil.annotator.quotes.internal.text.Article;

/** Recognises words that the article quotes a second time. */
final class Echoes {

  private static final int FEWEST_WORDS = 2;

  private record Heard(Quoted quoted, Set<String> stems, Speaker speaker) {}

  private final Article article;
  private final List<Heard> heard = new ArrayList<>();

  Echoes(Article article) {
    this.article = article;
  }

  void remember(Quoted quoted, Speaker speaker) {
    heard.add(new Heard(quoted, new QuotedContent(article, quoted).stems(), speaker));
  }

  /** Who said all of the words before. */
  Optional<Speaker> source(Quoted quoted) {
    Set<String> stems = new QuotedContent(article, quoted).stems();
    if (stems.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    return heard.stream()
        .filter(earlier -> earlier.quoted().end() <= quoted.begin())
        .filter(earlier -> earlier.stems().containsAll(stems))
        .map(Heard::speaker)
        .findFirst();
  }
}
