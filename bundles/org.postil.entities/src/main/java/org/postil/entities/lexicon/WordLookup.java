package org.postil.entities.lexicon;

import java.util.List;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;

/**
 * Looks words up and remembers many of them, since most words of a text are common ones. Threads
 * may share it: it writes and reads one place for each word without locks, and since what is
 * written is immutable and follows from the word alone, whoever reads an older one only looks the
 * word up again.
 */
public final class WordLookup {

  private static final int PLACES = 1 << 15;

  private final Lexica lexica;
  private final WordFacts[] known = new WordFacts[PLACES];

  /** Looks up in lexica that others may share. */
  public WordLookup(Lexica lexica) {
    this.lexica = lexica;
  }

  /** The facts about a word as written. */
  public WordFacts of(String form) {
    int hash = form.hashCode();
    int place = (hash ^ hash >>> 15) & PLACES - 1;
    WordFacts facts = known[place];
    if (facts == null || !facts.form().equals(form)) {
      facts = WordFacts.of(form, lexica);
      known[place] = facts;
    }
    return facts;
  }

  /** The facts about the words of a sentence. */
  WordFacts[] of(WordSequence sentence) {
    List<Word> words = sentence.words();
    WordFacts[] facts = new WordFacts[words.size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = of(words.get(i).form());
    }
    return facts;
  }

  /** The gazetteer, for names of several words. */
  Gazetteer gazetteer() {
    return lexica.gazetteer();
  }
}
