package org.postil.annotator.quotes.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.postil.annotator.quotes.internal.marks.Quoted;
import org.postil.annotator.quotes.internal.text.Article;
import org.postil.annotator.quotes.internal.text.WordClass;
import org.postil.annotator.quotes.internal.text.Words;

/** What the words between two quotation marks look like. */
final class QuotedContent {

  private static final int STEM = 4;

  private final Article article;
  private final Quoted quoted;

  QuotedContent(Article article, Quoted quoted) {
    this.article = article;
    this.quoted = quoted;
  }

  int words() {
    Words words = article.words();
    int count = 0;
    for (int i = words.atOrAfter(quoted.contentBegin());
        i < words.size() && words.begin(i) < quoted.contentEnd();
        i++) {
      count += words.isWord(i) ? 1 : 0;
    }
    return count;
  }

  char last() {
    int i = quoted.contentEnd() - 1;
    while (i > quoted.contentBegin() && isMarkOrSpace(article.text().charAt(i))) {
      i--;
    }
    return article.text().charAt(i);
  }

  private static boolean isMarkOrSpace(char c) {
    return Character.isWhitespace(c) || "’”'\"»›".indexOf(c) >= 0;
  }

  /** Whether it ends in a mark that ends sentences. */
  boolean endsSentence() {
    return ".?!…".indexOf(last()) >= 0;
  }

  /** Whether it ends in a mark after which {@code he said} may follow. */
  boolean endsClause() {
    return endsSentence() || ",—–-".indexOf(last()) >= 0;
  }

  boolean startsWithCapital() {
    for (int i = quoted.contentBegin(); i < quoted.contentEnd(); i++) {
      char c = article.text().charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return !Character.isLowerCase(c);
      }
    }
    return false;
  }

  /** Whether every longer word begins with a capital, as titles do. */
  boolean isTitleCase() {
    Words words = article.words();
    int capitals = 0;
    for (int i = words.atOrAfter(quoted.contentBegin());
        i < words.size() && words.begin(i) < quoted.contentEnd();
        i++) {
      if (words.isWord(i) && words.end(i) - words.begin(i) > 3 && !isCommon(words.lower(i))) {
        if (!words.isCapitalised(i)) {
          return false;
        }
        capitals++;
      }
    }
    return capitals > 1 || capitals == 1 && startsWithCapital() && words() == 2;
  }

  /** Whether a word of it can be the verb of a clause. */
  boolean hasFiniteVerb() {
    Words words = article.words();
    for (int i = words.atOrAfter(quoted.contentBegin());
        i < words.size() && words.begin(i) < quoted.contentEnd();
        i++) {
      if (article.lexicon().is(WordClass.FINITE, words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first letters of its words, common words left out. */
  Set<String> stems() {
    Set<String> stems = new HashSet<>();
    Words words = article.words();
    for (int i = words.atOrAfter(quoted.contentBegin());
        i < words.size() && words.begin(i) < quoted.contentEnd();
        i++) {
      String word = words.lower(i).toLowerCase(Locale.ROOT);
      if (words.isWord(i) && word.length() > 3 && !isCommon(word)) {
        stems.add(word.length() > STEM ? word.substring(0, STEM - 1) : word.substring(0, 3));
      }
    }
    return stems;
  }

  private boolean isCommon(String word) {
    return article.lexicon().is(WordClass.CONJUNCTION, word)
        || article.lexicon().is(WordClass.PREPOSITION, word)
        || article.lexicon().is(WordClass.DETERMINER, word)
        || article.lexicon().is(WordClass.AUXILIARY, word)
        || article.lexicon().is(WordClass.FINITE, word);
  }
}
