package org.postil.annotator.quotes.internal.text;

import java.util.Set;
import org.postil.annotator.quotes.internal.marks.Quoted;

/**
 * One sentence as rules see it: its words, with each quotation in it folded into one item. Inside a
 * quotation, the sentence's part of that quotation, with the quotations nested in it folded.
 */
public final class Sequence {

  private final Article article;
  private final int sentence;
  private final int[] items;
  private int size;

  private Sequence(Article article, int sentence) {
    this.article = article;
    this.sentence = sentence;
    Sentences sentences = article.sentences();
    items = new int[sentences.endWord(sentence) - sentences.firstWord(sentence)];
  }

  /**
   * The sequence of a sentence.
   *
   * @param parent the quotation to look inside, or {@link Quoted#NONE}
   */
  public static Sequence of(Article article, int sentence, int parent) {
    Sequence sequence = new Sequence(article, sentence);
    Sentences sentences = article.sentences();
    for (int w = sentences.firstWord(sentence); w < sentences.endWord(sentence); w++) {
      sequence.add(w, parent);
    }
    return sequence;
  }

  private void add(int word, int parent) {
    int quote = article.quotedAt(article.words().begin(word));
    if (quote == parent) {
      boolean mark = parent != Quoted.NONE && isMark(word, article.quoted().get(parent));
      if (!mark) {
        items[size++] = word;
      }
      return;
    }
    while (quote != Quoted.NONE && article.quoted().get(quote).parent() != parent) {
      quote = article.quoted().get(quote).parent();
    }
    if (quote != Quoted.NONE && (size == 0 || items[size - 1] != -quote - 1)) {
      items[size++] = -quote - 1;
    }
  }

  private boolean isMark(int word, Quoted quoted) {
    int begin = article.words().begin(word);
    return begin < quoted.contentBegin() || begin >= quoted.contentEnd();
  }

  public Article article() {
    return article;
  }

  public int sentence() {
    return sentence;
  }

  public int size() {
    return size;
  }

  public boolean isQuote(int i) {
    return items[i] < 0;
  }

  /** The number of the quotation at an item. */
  public int quote(int i) {
    return -items[i] - 1;
  }

  /** The item of a quotation, or -1. */
  public int itemOf(int quote) {
    for (int i = 0; i < size; i++) {
      if (items[i] == -quote - 1) {
        return i;
      }
    }
    return -1;
  }

  /** The number of the word at an item that is not a quotation. */
  public int word(int i) {
    return items[i];
  }

  /** The word at an item in small letters; empty for a quotation. */
  public String lower(int i) {
    return isQuote(i) ? "" : article.words().lower(items[i]);
  }

  public int begin(int i) {
    return isQuote(i) ? article.quoted().get(quote(i)).begin() : article.words().begin(items[i]);
  }

  public int end(int i) {
    return isQuote(i) ? article.quoted().get(quote(i)).end() : article.words().end(items[i]);
  }

  /** Whether an item exists and is a word of a class. */
  public boolean is(int i, WordClass kind) {
    return i >= 0 && i < size && !isQuote(i) && article.lexicon().is(kind, lower(i));
  }

  /** Whether an item exists and is one word. */
  public boolean is(int i, String word) {
    return i >= 0 && i < size && word.equals(lower(i));
  }

  public boolean isCapitalised(int i) {
    return !isQuote(i) && article.words().isCapitalised(items[i]);
  }

  /** Whether an item has a letter or digit and is no quotation. */
  public boolean isWord(int i) {
    return !isQuote(i) && article.words().isWord(items[i]);
  }

  /** What the item can introduce; nothing if it is capitalised or stands as a noun. */
  public Set<CueKind> cueKinds(int i) {
    if (isQuote(i) || isCapitalised(i) && i > 0) {
      return Set.of();
    }
    return article.lexicon().cueKinds(lower(i));
  }

  /** The text from one item to another, the last exclusive. */
  public String text(int from, int to) {
    return from >= to ? "" : article.text().substring(begin(from), end(to - 1));
  }
}
