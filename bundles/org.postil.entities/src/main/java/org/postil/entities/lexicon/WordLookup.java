package org.postil.entities.lexicon;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks words up and remembers the last some thousand of them, since most words of a text are
 * common ones. Used by one thread.
 */
public final class WordLookup {

  private static final int MOST = 8192;

  private final Lexica lexica;
  private final Map<String, WordFacts> known = new HashMap<>();

  /** Looks up in lexica that others may share. */
  public WordLookup(Lexica lexica) {
    this.lexica = lexica;
  }

  /** The facts about a word as written. */
  public WordFacts of(String form) {
    WordFacts facts = known.get(form);
    if (facts == null) {
      if (known.size() == MOST) {
        known.clear();
      }
      facts = WordFacts.of(form, lexica);
      known.put(form, facts);
    }
    return facts;
  }

  /** The gazetteer, for names of several words. */
  Gazetteer gazetteer() {
    return lexica.gazetteer();
  }
}
