package org.postil.stance.internal.features;

import org.postil.stance.model.WordTable;

/**
 * Looks words up and remembers many of them. Threads may share it: it writes and reads one place
 * for each word without locks, and since what is written is immutable and follows from the word
 * alone, whoever reads an older one only looks the word up again.
 */
public final class WordMemory {

  private static final int PLACES = 1 << 14;

  private final WordTable words;
  private final KnownWord[] known = new KnownWord[PLACES];

  /** A memory that is empty. */
  public WordMemory(WordTable words) {
    this.words = words;
  }

  KnownWord of(String form) {
    int hash = form.hashCode();
    int place = (hash ^ hash >>> 14) & PLACES - 1;
    KnownWord word = known[place];
    if (word == null || !word.form().equals(form)) {
      word = KnownWord.of(form, words);
      known[place] = word;
    }
    return word;
  }
}
