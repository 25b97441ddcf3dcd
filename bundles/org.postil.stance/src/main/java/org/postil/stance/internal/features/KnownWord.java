package org.postil.stance.internal.features;

import java.util.Locale;
import java.util.Set;
import org.postil.stance.model.WordTable;

/**
 * What features ask of a word wherever it stands.
 *
 * @param form the word as written
 * @param hash see {@link WordHash}; numbers have all the same
 * @param row its row in the table of words, if it has a meaning of its own
 * @param vector the vector in that row; not to be changed
 * @param valence from the lexicon
 * @param negation whether it turns round what follows
 * @param separates whether clauses end there
 * @param canBeName whether it is a name where it opens no sentence
 */
record KnownWord(
    String form,
    long hash,
    int row,
    float[] vector,
    float valence,
    boolean negation,
    boolean separates,
    boolean canBeName) {

  private static final long NUMBER = WordHash.of("\u0001number");
  private static final float[] NO_VECTOR = {};
  private static final int LONGEST_LISTED = 8;

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "n't", "none", "nobody", "nothing", "neither", "nor", "without",
          "hardly", "barely", "cannot", "fail", "failed", "fails", "refuse", "refused", "refuses",
          "deny", "denied", "denies");
  private static final Set<String> BREAKS =
      Set.of(",", ";", ":", "-", "–", "—", "(", ")", "“", "”", "\"", ".");
  private static final Set<String> STOP_WORDS =
      Set.of(
          "the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "or", "but", "is", "are",
          "was", "were", "be", "been", "has", "have", "had", "that", "this", "it", "its", "as",
          "by", "with", "from", "'s", "he", "she", "they", "his", "her", "their", "who", "which",
          "will", "would", "i", "you", "we");

  static KnownWord of(String form, WordTable words) {
    String lower = form.length() > LONGEST_LISTED ? form : form.toLowerCase(Locale.ROOT);
    lower = lower.replace('’', '\'').replace('`', '\'');
    boolean negation = NEGATIONS.contains(lower);
    boolean separates = BREAKS.contains(lower);
    if (Character.isDigit(form.charAt(0))) {
      return new KnownWord(
          form, NUMBER, WordTable.UNKNOWN, NO_VECTOR, 0, negation, separates, false);
    }
    long hash = WordHash.of(form);
    int row = words.row(hash);
    float valence = words.lexiconValence(row);
    boolean name = form.length() > 1 && Character.isUpperCase(form.charAt(0)) && valence == 0;
    int content = STOP_WORDS.contains(lower) ? WordTable.UNKNOWN : row;
    float[] vector = content < 0 ? NO_VECTOR : words.vector(content);
    return new KnownWord(form, hash, content, vector, valence, negation, separates, name);
  }
}
