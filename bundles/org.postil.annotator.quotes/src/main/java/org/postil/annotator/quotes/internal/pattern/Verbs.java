package org.postil.annotator.quotes.internal.pattern;

import java.util.Set;
import org.postil.annotator.quotes.internal.text.Sequence;
import org.postil.annotator.quotes.internal.text.WordClass;

/** Tells verbs from what only looks like them, without a parser. */
public final class Verbs {

  private static final Set<String> PLURALS =
      Set.of("people", "police", "men", "women", "children", "media", "staff", "others", "data");
  private static final int LONGEST_PHRASE = 6;

  private Verbs() {}

  /** Whether an item can be the finite verb of a clause. */
  static boolean isFinite(Sequence s, int i) {
    if (s.is(i, "'s")) {
      return s.is(i - 1, WordClass.PRONOUN)
          || s.is(i - 1, "that")
          || s.is(i - 1, "there")
          || s.is(i - 1, "here")
          || s.is(i - 1, "what");
    }
    boolean listed = s.is(i, WordClass.FINITE) || s.is(i, WordClass.PAST);
    return listed && !(i > 0 && s.isCapitalised(i)) || isRegularPast(s, i);
  }

  private static boolean isRegularPast(Sequence s, int i) {
    return i >= 0
        && i < s.size()
        && s.isWord(i)
        && !s.isCapitalised(i)
        && s.lower(i).length() > 3
        && s.lower(i).endsWith("ed")
        && !s.is(i - 1, WordClass.DETERMINER)
        && !s.is(i - 1, WordClass.POSSESSIVE);
  }

  /** A past with its object or agent: {@code downplayed the unrest}, {@code obtained by them}. */
  static boolean isPastOf(Sequence s, int i) {
    boolean object =
        s.is(i + 1, WordClass.DETERMINER)
            || s.is(i + 1, WordClass.POSSESSIVE)
            || s.is(i + 1, WordClass.OBJECT)
            || s.is(i + 1, WordClass.PRONOUN)
            || s.is(i + 1, "by");
    return object && isRegularPast(s, i);
  }

  /** Whether a finite verb stands between two items. */
  static boolean anyFinite(Sequence s, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, s.size()); i++) {
      if (isFinite(s, i) || Subjects.isVerb(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb that is known by its form stands between two items, no regular past. */
  static boolean anyListed(Sequence s, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean listed = s.is(i, WordClass.FINITE) || s.is(i, WordClass.PAST);
      if (listed && !s.is(i, "'s") && !s.isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  /** A participle that is no verb without a form of have: {@code a written exam}. */
  static boolean isBareParticiple(Sequence s, int i) {
    return s.is(i, WordClass.PARTICIPLE)
        && !s.is(i - 1, WordClass.HAVE)
        && !(s.is(i - 1, WordClass.AUXILIARY) && s.is(i - 2, WordClass.HAVE));
  }

  /**
   * Whether a word like {@code reports} or {@code claim} disagrees in number with the common noun
   * before it, so that it is a noun as well: {@code media reports}, {@code an asylum claim}.
   */
  static boolean isNounByNumber(Sequence s, int i) {
    if (!s.is(i, WordClass.AMBIGUOUS) || !isCommonNoun(s, i - 1)) {
      return false;
    }
    if (isComplex(s, i - 2)) {
      return isInPhrase(s, i - 1);
    }
    boolean group = s.is(i - 1, WordClass.BODY) || s.is(i - 1, WordClass.COMPANY);
    boolean third = s.lower(i).endsWith("s");
    return third ? isPlural(s.lower(i - 1)) : !group && !isPlural(s.lower(i - 1));
  }

  private static boolean isCommonNoun(Sequence s, int i) {
    return i >= 0 && !s.isQuote(i) && !s.isCapitalised(i) && NounPhrases.isNominal(s, i);
  }

  /** Whether a preposition stands before the whole phrase: {@code called for lone attacks}. */
  private static boolean isInPhrase(Sequence s, int last) {
    int i = last;
    while (i > 0 && i > last - LONGEST_PHRASE && isModifier(s, i)) {
      i--;
    }
    boolean verb = i > 1 && (isFinite(s, i - 1) || s.is(i - 1, WordClass.PRONOUN));
    return s.is(i, WordClass.PREPOSITION) && i < last && verb;
  }

  private static boolean isModifier(Sequence s, int i) {
    return s.is(i, WordClass.DETERMINER) || NounPhrases.isNominal(s, i);
  }

  /** Whether the noun may not be the head: after a preposition or {@code and}. */
  private static boolean isComplex(Sequence s, int last) {
    for (int i = last; i >= 0 && i > last - LONGEST_PHRASE; i--) {
      if (s.is(i, WordClass.PREPOSITION) || s.is(i, "and") || s.is(i, "or") || s.is(i, ",")) {
        return true;
      }
      if (!NounPhrases.isNominal(s, i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a noun in small letters looks like a plural. */
  public static boolean isPlural(String noun) {
    return PLURALS.contains(noun)
        || noun.endsWith("s")
            && !noun.endsWith("ss")
            && !noun.endsWith("us")
            && !noun.endsWith("is")
            && !noun.endsWith("'s");
  }
}
