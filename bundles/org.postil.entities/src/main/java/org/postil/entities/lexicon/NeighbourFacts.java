package org.postil.entities.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.entities.text.WordSequence;

/**
 * What stands beside a capitalised word anywhere in a document: one clear mention ({@code Mr.
 * Lind}) helps with the unclear ones.
 */
public final class NeighbourFacts {

  private static final int AFTER_FIRST_NAME = 1;
  private static final int AFTER_TITLE = 2;
  private static final int BEFORE_SPEECH = 4;
  private static final int AFTER_IN = 8;
  private static final int BEFORE_COMPANY_WORD = 16;
  private static final int AFTER_THE = 32;
  private static final int IN_RUN = 64;
  private static final int POSSESSIVE = 128;

  private static final Set<String> SPEECH =
      Set.of("said", "says", "told", "added", "asked", "wrote", "tweeted", "argued", "insisted");
  private static final Set<String> COMPANY_WORDS =
      Set.of(
          "inc",
          "inc.",
          "corp",
          "corp.",
          "ltd",
          "ltd.",
          "co.",
          "plc",
          "group",
          "company",
          "shares",
          "spokesman",
          "spokeswoman",
          "officials",
          "executives",
          "customers");

  private final Map<String, int[]> flags = new HashMap<>();

  private NeighbourFacts() {}

  /** No facts at all. */
  static NeighbourFacts none() {
    return new NeighbourFacts();
  }

  /** Collects the facts of a document. */
  static NeighbourFacts of(List<WordSequence> sentences, List<WordFacts[]> words) {
    NeighbourFacts facts = new NeighbourFacts();
    for (int s = 0; s < words.size(); s++) {
      if (!sentences.get(s).heading()) {
        facts.collect(words.get(s));
      }
    }
    return facts;
  }

  /** The flags of a word given in small letters, 0 when it has none. */
  public int of(String lower) {
    int[] cell = flags.get(lower);
    return cell == null ? 0 : cell[0];
  }

  private void collect(WordFacts[] words) {
    WordFacts before = WordFacts.BEFORE;
    for (int i = 0; i < words.length; i++) {
      WordFacts word = words[i];
      if (word.capitalised()) {
        int after = i + 1 == words.length ? 0 : after(words[i + 1]);
        flags.computeIfAbsent(word.lower(), w -> new int[1])[0] |= before(before) | after;
      }
      before = word;
    }
  }

  private static int before(WordFacts word) {
    boolean first = word.capitalised() && (word.names() & GivenNames.FIRST_OFTEN) != 0;
    int fact = first ? AFTER_FIRST_NAME : 0;
    fact |= (word.names() & GivenNames.TITLE) != 0 ? AFTER_TITLE : 0;
    return fact
        | switch (word.form()) {
          case "Mr.", "Mr", "Ms.", "Ms", "Mrs.", "Mrs", "Dr.", "Dr", "Sen.", "Rep.", "Gov." ->
              AFTER_TITLE;
          case "in", "near", "outside" -> AFTER_IN;
          case "the", "The" -> AFTER_THE;
          default -> word.capitalised() ? IN_RUN : 0;
        };
  }

  private static int after(WordFacts word) {
    int fact = SPEECH.contains(word.form()) ? BEFORE_SPEECH : 0;
    fact |= COMPANY_WORDS.contains(word.lower()) ? BEFORE_COMPANY_WORD : 0;
    fact |= word.form().equals("'s") || word.form().equals("\u2019s") ? POSSESSIVE : 0;
    return fact | (word.capitalised() ? IN_RUN : 0);
  }
}
